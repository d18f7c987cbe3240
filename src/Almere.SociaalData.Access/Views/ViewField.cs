namespace Almere.SociaalData.Access.Views;

/// <summary>A field that a view shows, with what may be done with it, on some rows at least.</summary>
public sealed record ViewField(string Name, IReadOnlyList<FieldUse> Uses);
