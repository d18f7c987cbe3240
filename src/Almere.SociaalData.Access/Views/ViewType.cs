namespace Almere.SociaalData.Access.Views;

/// <summary>A type as far as a view shows it.</summary>
public sealed record ViewType(string Name, IReadOnlyList<ViewField> Fields);
