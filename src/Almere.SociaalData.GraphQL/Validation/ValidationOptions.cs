namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>How a document is validated.</summary>
public sealed class ValidationOptions
{
    /// <summary>All rules of the specification, and the limits below.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// The rules, in the order in which they look at one place; all rules of the specification by default. Keep a list of your own and give the same one
    /// each time: it is arranged once, the first time it is used.
    /// </summary>
    public IReadOnlyList<ValidationRule> Rules { get; init; } = SpecifiedRules.All;

    /// <summary>
    /// Most errors that are reported, at least 1 and 100 by default. When there are more, one last error says so and validation stops, so that a document that is
    /// wrong throughout costs little.
    /// </summary>
    public int MaxErrors
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxErrors), value, "MaxErrors is at least 1.");
    } = 100;

    /// <summary>
    /// Most steps that may be taken beyond the walk over the document, at least 1 and 1,000,000 by default: a step compares two selections or follows one
    /// fragment. A document written by people takes a few for each of its fields; only one that is made to be expensive reaches the limit, and is
    /// refused then.
    /// </summary>
    public int MaxValidationSteps
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxValidationSteps), value, "MaxValidationSteps is at least 1.");
    } = 1_000_000;

    /// <summary>
    /// Limits "Did you mean" to what a caller may see: given the name of a type and of one of its fields, input fields or enum values (null for the
    /// type itself). Directives are asked for as <c>@name</c> with the name of an argument. Null lets everything be suggested.
    /// </summary>
    public Func<string, string?, bool>? IsVisible { get; init; }
}
