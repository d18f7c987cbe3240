namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>What a client asks of its transaction, by the numbers of the protocol.</summary>
internal enum TdsTransaction
{
    Begin = 5,
    Commit = 7,
    Rollback = 8,
    Save = 9,
}
