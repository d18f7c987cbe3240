using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>What planners know of the operation.</summary>
/// <param name="schema">The schema.</param>
/// <param name="gate">Who decides, or null where everything is allowed.</param>
/// <param name="state">What the host gives its planners for this request; null if nothing.</param>
public sealed class PlanningContext(Schema schema, IFieldGate? gate, object? state)
{
    private readonly Dictionary<Coordinate, Verdict> _verdicts = [];

    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>What the host gives its planners for this request; null if nothing.</summary>
    public object? State { get; } = state;

    /// <summary>Every decision taken for this plan, each coordinate once.</summary>
    public IReadOnlyDictionary<Coordinate, Verdict> Verdicts => _verdicts;

    /// <summary>The decision about a coordinate: taken at the first question, the same ever after.</summary>
    public Verdict Judge(Coordinate coordinate)
    {
        if (gate is null)
            return Verdict.Allowed.Instance;
        if (!_verdicts.TryGetValue(coordinate, out var verdict))
            _verdicts.Add(coordinate, verdict = gate.Judge(coordinate));
        return verdict;
    }

    /// <summary>Errors that the plan already knows and every answer repeats, such as a denied field.</summary>
    internal List<GraphQLError> Errors { get; } = [];

    /// <summary>Input coordinates that were denied, each once, in the order of the document.</summary>
    internal List<(Coordinate Coordinate, string Reason, Language.Node Node)> DeniedInputs { get; } = [];
}
