namespace Almere.SociaalData.Access.Policies;

/// <summary>What a view is kept by, without allocating: a bit for each role, the number of the purpose (-1 for none) and of the period.</summary>
internal readonly record struct ViewKey(ulong Roles, int Purpose, int Period);
