using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Domain.FinancialHouses;

/// <summary>A conversation in a Financieel Huis (gesprek, consult).</summary>
public sealed class FinancialConsult
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this consult in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Identifier)]
    public required string SourceKey { get; init; }

    [Classified(Classification.Internal)]
    public required DateOnly On { get; init; }

    /// <summary>Onderwerp ("Toeslagen").</summary>
    [Classified(Classification.Special)]
    public string? Topic { get; init; }

    [Classified(Classification.Personal)]
    public int? ClientId { get; init; }

    /// <summary>Who came; absent for a visitor who isn't a client.</summary>
    [Classified(Classification.Personal)]
    public Client? Client { get; init; }

    [Classified(Classification.Internal)]
    public required int HouseId { get; init; }

    [Classified(Classification.Internal)]
    public FinancialHouse? House { get; init; }
}
