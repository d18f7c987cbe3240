namespace Almere.SociaalData.Proof.Statements;

/// <summary>What a statement does with a column in one place.</summary>
internal enum ColumnUse
{
    /// <summary>It takes the value on the rows that a condition holds for: <c>CASE WHEN … THEN column</c>, and nothing on the others.</summary>
    Masked,

    /// <summary>It looks at the value to see on which rows something holds: <c>CASE WHEN column …</c>.</summary>
    Condition,

    /// <summary>It looks whether there is a value at all. EF Core takes this out of a mask: <c>condition AND column IS NOT NULL</c>.</summary>
    Presence,

    /// <summary>It hands the value on from a query inside to the query around it, which does something with it in its turn.</summary>
    HandedOn,

    /// <summary>It looks for the row of another table that the value leads to.</summary>
    Join,

    /// <summary>It uses the value as it is: gives it, compares it, orders or groups by it, counts or sums it.</summary>
    Plain,
}
