namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>What is delivered (voorziening, productcategorie): a category of a national code list.</summary>
public sealed class Product
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this product in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Internal)]
    public required string SourceKey { get; init; }

    /// <summary>Code in <see cref="CodeList"/>; unique over all lists.</summary>
    [Classified(Classification.Open)]
    public required string Code { get; init; }

    [Classified(Classification.Open)]
    public required string Name { get; init; }

    [Classified(Classification.Open)]
    public required Law Law { get; init; }

    /// <summary>The list that the code comes from ("WMO020", "JZ020").</summary>
    [Classified(Classification.Open)]
    public required string CodeList { get; init; }

    /// <summary>The group that the CBS publishes this product under; only for the Wmo.</summary>
    [Classified(Classification.Open)]
    public string? StatisticsGroup { get; init; }
}
