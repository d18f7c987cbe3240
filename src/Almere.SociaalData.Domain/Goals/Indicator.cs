namespace Almere.SociaalData.Domain.Goals;

/// <summary>What the monitor measures (indicator of the Monitor sociaal domein).</summary>
public sealed class Indicator
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this indicator in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    /// <summary>Short name in lower case with hyphens ("wmo-clienten"); unique.</summary>
    [Classified(Classification.Open)]
    public required string Code { get; init; }

    [Classified(Classification.Open)]
    public required string Name { get; init; }

    [Classified(Classification.Open)]
    public required PolicyDomain Domain { get; init; }

    /// <summary>Unit of its observations ("personen", "%", "per 1.000 inwoners").</summary>
    [Classified(Classification.Open)]
    public required string Unit { get; init; }

    [Classified(Classification.Open)]
    public List<Observation> Observations { get; } = [];
}
