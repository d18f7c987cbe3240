namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>The operators of filters. Each operator that begins with "n" keeps exactly what the other doesn't, rows without a value included.</summary>
internal static class FilterOperations
{
    public const string Equal = "eq";
    public const string NotEqual = "neq";
    public const string In = "in";
    public const string NotIn = "nin";
    public const string GreaterThan = "gt";
    public const string NotGreaterThan = "ngt";
    public const string GreaterThanOrEqual = "gte";
    public const string NotGreaterThanOrEqual = "ngte";
    public const string LowerThan = "lt";
    public const string NotLowerThan = "nlt";
    public const string LowerThanOrEqual = "lte";
    public const string NotLowerThanOrEqual = "nlte";
    public const string Contains = "contains";
    public const string NotContains = "ncontains";
    public const string StartsWith = "startsWith";
    public const string NotStartsWith = "nstartsWith";
    public const string EndsWith = "endsWith";
    public const string NotEndsWith = "nendsWith";

    public const string Some = "some";
    public const string None = "none";
    public const string All = "all";
    public const string Any = "any";

    public const string And = "and";
    public const string Or = "or";

    /// <summary>Operators of booleans.</summary>
    public static IReadOnlyList<string> OfBooleans { get; } = [Equal, NotEqual];

    /// <summary>Operators of enums and ids.</summary>
    public static IReadOnlyList<string> OfEnums { get; } = [Equal, NotEqual, In, NotIn];

    /// <summary>Operators of numbers and dates.</summary>
    public static IReadOnlyList<string> OfOrdered { get; } =
    [
        Equal, NotEqual, In, NotIn, GreaterThan, NotGreaterThan, GreaterThanOrEqual, NotGreaterThanOrEqual, LowerThan, NotLowerThan,
        LowerThanOrEqual, NotLowerThanOrEqual,
    ];

    /// <summary>Operators of texts.</summary>
    public static IReadOnlyList<string> OfTexts { get; } =
        [Equal, NotEqual, Contains, NotContains, In, NotIn, StartsWith, NotStartsWith, EndsWith, NotEndsWith];
}
