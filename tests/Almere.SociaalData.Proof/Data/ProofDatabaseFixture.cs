namespace Almere.SociaalData.Proof.Data;

/// <summary>A database of the proof for all tests of a class, none of which changes it.</summary>
public sealed class ProofDatabaseFixture : IDisposable
{
    internal ProofDatabase Database { get; } = ProofDatabase.Create();

    public void Dispose() => Database.Dispose();
}
