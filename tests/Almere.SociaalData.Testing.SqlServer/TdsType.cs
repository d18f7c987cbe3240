namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>The types of columns that the registers have in SQL Server.</summary>
internal enum TdsType
{
    Bit,
    Int,
    BigInt,
    Float,
    Date,
    DateTime2,
    NVarChar,
}
