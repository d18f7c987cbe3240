namespace Almere.SociaalData.Access.Views;

/// <summary>What a view grants, as <c>caller { grants }</c> tells a partner.</summary>
/// <param name="Type">The type.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Scope">The rows by name, several joined by " and "; none for all rows.</param>
/// <param name="Uses">What may be done.</param>
/// <param name="AggregatesOnly">It opens figures and no rows.</param>
public sealed record ViewGrant(string Type, IReadOnlyList<string> Fields, string? Scope, IReadOnlyList<FieldUse> Uses, bool AggregatesOnly);
