using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Domain.Organisations;

/// <summary>A municipality, partner, provider or operator (organisatie, GGM Leverancier for providers).</summary>
public sealed class Organisation
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this organisation in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    /// <summary>Short name that callers are bound to, in lower case with hyphens ("coa", "ggd-flevoland"); unique.</summary>
    [Classified(Classification.Open)]
    public required string Code { get; init; }

    [Classified(Classification.Open)]
    public required string Name { get; init; }

    [Classified(Classification.Open)]
    public required OrganisationKind Kind { get; init; }

    [Classified(Classification.Open)]
    public int? MunicipalityId { get; init; }

    /// <summary>The municipality that this organisation is, for the kind <see cref="OrganisationKind.Municipality"/>.</summary>
    [Classified(Classification.Open)]
    public Municipality? Municipality { get; init; }
}
