using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>Bounds of planning.</summary>
public sealed record PlanningOptions
{
    /// <summary>Most fields in one plan, counted after fragments are resolved, for each possible object type; from 1, default 20,000.</summary>
    public int MaxFields
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxFields), value, "MaxFields is at least 1 field.");
    } = 20_000;

    /// <summary>Deepest nesting of fields after fragments are resolved, in levels; a root field is level 1; from 1, default 64.</summary>
    public int MaxDepth
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxDepth), value, "MaxDepth is at least 1 level.");
    } = 64;

    /// <summary>
    /// Most fields of input objects, and input objects in lists, in all arguments of one plan; those in variables count as those in the document. From 1,
    /// default 1,000. Bounds what filters become.
    /// </summary>
    public int MaxInputFields
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxInputFields), value, "MaxInputFields is at least 1 field.");
    } = 1_000;

    /// <summary>Items that a list is taken to have for the cost of an operation, where the schema says nothing of it (<c>@listSize</c>); from 0, default 10.</summary>
    public int AssumedListSize
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(AssumedListSize), value, "AssumedListSize is at least 0 items.");
    } = 10;

    /// <summary>Error code of an operation that is nested deeper than <see cref="MaxDepth"/>.</summary>
    public string TooDeepCode { get; init; } = ErrorCodes.DepthExceeded;

    /// <summary>Error code of a plan that grows over <see cref="MaxFields"/>.</summary>
    public string TooLargeCode { get; init; } = ErrorCodes.PlanTooLarge;

    /// <summary>Error code of a coordinate that the gate denies.</summary>
    public string DeniedCode { get; init; } = ErrorCodes.NotAuthorized;

    /// <summary>Error code of an argument that can't be used, where the plan already knows it.</summary>
    public string ArgumentCode { get; init; } = ErrorCodes.ArgumentInvalid;
}
