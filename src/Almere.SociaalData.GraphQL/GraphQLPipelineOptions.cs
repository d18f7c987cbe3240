using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Planning.Costs;

namespace Almere.SociaalData.GraphQL;

/// <summary>The limits of a pipeline. Each applies before the work that it bounds, and its error names it with its figure.</summary>
public sealed record GraphQLPipelineOptions
{
    /// <summary>Longest document, in UTF-16 code units, from 1; default 100,000. Bounds parsing.</summary>
    public int MaxDocumentLength
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxDocumentLength));
    } = 100_000;

    /// <summary>Limits of the parser: tokens, nesting and directives.</summary>
    public ParserOptions Parser { get; init; } = new();

    /// <summary>Most aliases in one document, from 1; default 500. Bounds validation.</summary>
    public int MaxAliases
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxAliases));
    } = 500;

    /// <summary>Most validation errors in one response, from 1; default 100.</summary>
    public int MaxValidationErrors
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxValidationErrors));
    } = 100;

    /// <summary>Most steps of validation beyond the walk over the document, such as a comparison of two selections, from 1; default 1,000,000.</summary>
    public int MaxValidationSteps
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxValidationSteps));
    } = 1_000_000;

    /// <summary>
    /// Most lists of types or fields inside each other in an introspection query, from 1; default 2, which is enough for every tool: each multiplies the answer
    /// by the size of the schema. Bounds execution.
    /// </summary>
    public int MaxIntrospectionDepth
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxIntrospectionDepth));
    } = 2;

    /// <summary>Most errors about variables in one response, from 1; default 50.</summary>
    public int MaxVariableErrors
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxVariableErrors));
    } = 50;

    /// <summary>Limits of planning: fields and nesting after fragments are resolved.</summary>
    public PlanningOptions Planning { get; init; } = new();

    /// <summary>Most root fields of one operation after fragments are resolved, from 1; default 50. Bounds execution.</summary>
    public int MaxRootFields
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxRootFields));
    } = 50;

    /// <summary>
    /// Greatest cost of one request, from 1; default 100,000: the objects that it can answer with at most, plus the weights that the schema gives its fields
    /// (<see cref="CostDirectives"/>). Page sizes multiply through nesting. Bounds execution.
    /// </summary>
    public int MaxCost
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxCost));
    } = 100_000;

    /// <summary>Most documents that are kept parsed and validated, from 1; default 1,000.</summary>
    public int MaxCachedDocuments
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxCachedDocuments));
    } = 1_000;

    /// <summary>Total length of the documents that are kept, in UTF-16 code units, from 1; default 4,000,000. Their trees take some ten times that in bytes.</summary>
    public int MaxCachedCharacters
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxCachedCharacters));
    } = 4_000_000;

    /// <summary>Most plans that are kept, from 1; default 2,000. A document has one for each operation, gate key and shape of variables.</summary>
    public int MaxCachedPlans
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxCachedPlans));
    } = 2_000;

    /// <summary>Total number of fields in the plans that are kept, from 1; default 200,000.</summary>
    public int MaxCachedPlanFields
    {
        get;
        init => field = AtLeastOne(value, nameof(MaxCachedPlanFields));
    } = 200_000;

    private static int AtLeastOne(int value, string name) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is at least 1.");
}
