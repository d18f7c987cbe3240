using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Collects the errors of one execution, and puts null where they happened or, where null may not stand, further up.</summary>
/// <param name="options">The codes of the errors that execution makes itself.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>
internal sealed class ErrorCollector(ExecutionOptions options)
{
    // A field can be selected thousands of times and fail in thousands of rows; the first places tell enough.
    private const int MaxLocations = 20;

    private List<GraphQLError>? _errors;
    private (PlannedField Field, IReadOnlyList<SourceLocation> Places)? _last;

    /// <summary>The errors so far.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors is null ? [] : _errors;

    /// <summary>Whether a node was replaced by null since this was last set to false.</summary>
    public bool HasNulled { get; set; }

    /// <summary>
    /// Records the failure of a position. An exception that carries errors of its own was written for the caller; of any other the caller learns
    /// only that it happened.
    /// </summary>
    public void Fail(ResultNode node, int slot, PlannedField field, Exception failure)
    {
        if (failure is GraphQLException { Errors: var errors })
            Fail(node, slot, field, errors);
        else
            Fail(node, slot, field, [Internal("Unexpected execution error.") with { Cause = failure }]);
    }

    /// <summary>Records that a value doesn't fit the type of its position.</summary>
    public void FailValue(ResultNode node, int slot, PlannedField field, string message) => Fail(node, slot, field, [Internal(message)]);

    /// <summary>Puts null into a position; where it may not stand, it takes the place of the node, and so on up to the whole of <c>data</c>.</summary>
    public void PutNull(ResultNode node, int slot)
    {
        while (node.IsNonNull(slot))
        {
            node.IsNulled = true;
            HasNulled = true;
            if (node.Parent is null)
                return;
            (node, slot) = (node.Parent, node.Slot);
        }

        node.Values[slot] = null;
    }

    private void Fail(ResultNode node, int slot, PlannedField field, IReadOnlyList<GraphQLError> errors)
    {
        // What happens below a position that is null already doesn't change the response.
        if (node.IsGone)
            return;
        var path = node.PathTo(slot);
        foreach (var error in errors)
        {
            (_errors ??= []).Add(error with
            {
                Path = error.Path ?? path,
                Locations = error.Locations is [] ? LocationsOf(field) : error.Locations,
            });
        }

        PutNull(node, slot);
    }

    private IReadOnlyList<SourceLocation> LocationsOf(PlannedField field)
    {
        if (_last?.Field != field)
            _last = (field, GraphQLError.At("", [.. field.Nodes.Take(MaxLocations)]).Locations);
        return _last.Value.Places;
    }

    private GraphQLError Internal(string message) => new GraphQLError(message).WithCode(options.InternalCode);
}
