using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>The arguments of a question about capacity, as the plan knows them.</summary>
/// <param name="field">The field.</param>
internal sealed class ShelterQuestion(PlannedField field)
{
    private readonly AskedList<ShelterScheme>? _schemes = AskedList<ShelterScheme>.Of(field, "scheme");
    private readonly AskedList<string>? _municipalities = AskedList<string>.Of(field, "municipality");
    private readonly LeafSource? _on = SourceOf(field, "on");
    private readonly LeafSource? _from = SourceOf(field, "from");
    private readonly LeafSource? _to = SourceOf(field, "to");
    private readonly LeafSource? _interval = SourceOf(field, "interval");

    /// <summary>Which locations are asked for; an empty list of schemes or municipalities asks for none of them.</summary>
    /// <param name="Schemes">The schemes; null for all.</param>
    /// <param name="Municipalities">The codes of the municipalities; null for all.</param>
    public readonly record struct Asked(IReadOnlyList<ShelterScheme>? Schemes, IReadOnlyList<string>? Municipalities);

    /// <summary>Whether the request names schemes.</summary>
    public bool NamesSchemes => _schemes is not null;

    /// <summary>Whether the request names municipalities.</summary>
    public bool NamesMunicipalities => _municipalities is not null;

    /// <summary>The number of schemes, where it is the same whenever the plan runs: enum values are part of it.</summary>
    public int? KnownSchemes => _schemes?.CountOfSample;

    /// <summary>The number of codes of municipalities, where it is the same whenever the plan runs: where the document says them.</summary>
    public int? KnownMunicipalities => _municipalities?.Known?.Count;

    /// <summary>Which locations a request asks for.</summary>
    public Asked Of(OperationContext context) => new(_schemes?.Read(context), _municipalities?.Read(context));

    /// <summary>The schemes that are asked for.</summary>
    public List<ShelterScheme> Schemes(OperationContext context) => _schemes!.Read(context);

    /// <summary>The codes of the municipalities that are asked for.</summary>
    public List<string> Municipalities(OperationContext context) => _municipalities!.Read(context);

    /// <summary>The day that is asked for; today where none is.</summary>
    public DateOnly On(OperationContext context) => _on?.Read(context.Variables) as DateOnly? ?? CallerRequest.Of(context).Today;

    /// <summary>The first day of the period.</summary>
    public DateOnly From(OperationContext context) => (DateOnly)_from!.Read(context.Variables)!;

    /// <summary>The last day of the period.</summary>
    public DateOnly To(OperationContext context) => (DateOnly)_to!.Read(context.Variables)!;

    /// <summary>The name of the interval.</summary>
    public string Interval(OperationContext context) => (string)_interval!.Read(context.Variables)!;

    private static LeafSource? SourceOf(PlannedField field, string argument) => (field.Arguments.GetValueOrDefault(argument) as PlannedValue.Leaf)?.Source;
}
