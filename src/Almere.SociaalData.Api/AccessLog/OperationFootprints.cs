using System.Runtime.CompilerServices;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.AccessLog;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.AccessLog;

/// <summary>Finds what the access log says of operations.</summary>
/// <param name="pipeline">Plans what was refused once more, to see what it touched.</param>
/// <param name="questions">What each coordinate asks of a view.</param>
/// <param name="catalog">Which types are about persons.</param>
internal sealed class OperationFootprints(GraphQLPipeline pipeline, CoordinateQuestions questions, SchemaCatalog catalog)
{
    private const string QueryType = "Query";

    private readonly ConditionalWeakTable<OperationPlan, OperationFootprint> _ofPlans = [];

    /// <summary>What an operation that can run touches.</summary>
    public OperationFootprint Of(OperationPlan plan) => _ofPlans.GetValue(plan, Find);

    /// <summary>What a request touches that was refused as a whole: it is planned for somebody who may do nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="denied">The coordinates that were denied; null where all were, because the caller as such was refused.</param>
    public OperationFootprint OfRefused(GraphQLRequest request, IReadOnlyList<string>? denied)
    {
        var gate = new ClosedGate();
        var plan = pipeline.Prepare(request, new RequestContext { Gate = gate }).Plan;
        var touched = Named(plan?.Verdicts.Keys ?? gate.Asked);
        var roots = touched.Where(coordinate => coordinate.Type == QueryType).Select(coordinate => coordinate.Member);
        var coordinates = Lines(touched.Select(coordinate => coordinate.ToString()));
        return new(string.Join(", ", roots.Distinct()), IsPersonal: false, ReadsLog: false, coordinates, denied is null ? coordinates : Lines(denied));
    }

    /// <summary>The coordinates that errors say are denied.</summary>
    public static IReadOnlyList<string> DeniedIn(IReadOnlyList<GraphQLError> errors) =>
    [
        .. errors.Select(error => error.Extensions).OfType<IReadOnlyDictionary<string, object?>>()
            .Where(extensions => extensions.GetValueOrDefault(ErrorCodes.Key) is ErrorCodes.NotAuthorized)
            .SelectMany(extensions => extensions.GetValueOrDefault("coordinates") as IEnumerable<string> ?? [extensions.GetValueOrDefault("coordinate") as string ?? ""])
            .Where(coordinate => coordinate.Length > 0),
    ];

    private OperationFootprint Find(OperationPlan plan)
    {
        var denied = DeniedIn(plan.Errors);
        var used = Named(plan.Verdicts.Where(verdict => verdict.Value is not Verdict.Denied).Select(verdict => verdict.Key));
        return new(
            string.Join(", ", plan.Root.Fields.Select(field => field.Definition.Name).Distinct()),
            used.Exists(IsPersonal),
            used.Exists(coordinate => TypeOf(coordinate)?.Entity == typeof(AccessRecord)),
            Lines(used.Select(coordinate => coordinate.ToString()).Concat(denied)),
            Lines(denied));
    }

    // An edge or an operator says nothing of what was read.
    private List<Coordinate> Named(IEnumerable<Coordinate> coordinates) => [.. coordinates.Where(coordinate => questions.Of(coordinate) is not AccessQuestion.None)];

    private bool IsPersonal(Coordinate coordinate) => questions.Of(coordinate) switch
    {
        AccessQuestion.OfType { Type: var type } => catalog.Find(type)!.AboutPersons,
        AccessQuestion.OfField { Type: var type, Field: var field } =>
            catalog.Find(type) is { } found && (found.AboutPersons || found.Field(field) is { Classification: >= Classification.Personal }),
        _ => false,
    };

    private CatalogType? TypeOf(Coordinate coordinate) => questions.Of(coordinate) switch
    {
        AccessQuestion.OfType { Type: var type } => catalog.Find(type),
        AccessQuestion.OfField { Type: var type } => catalog.Find(type),
        _ => null,
    };

    private static string Lines(IEnumerable<string> coordinates) => string.Join('\n', coordinates.Distinct());

    /// <summary>Denies everything, and remembers what it was asked.</summary>
    private sealed class ClosedGate : IFieldGate
    {
        public List<Coordinate> Asked { get; } = [];

        public string Key => "closed";

        public Verdict Judge(Coordinate coordinate)
        {
            Asked.Add(coordinate);
            return new Verdict.Denied("nothing is open here.");
        }
    }
}
