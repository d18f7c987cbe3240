using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Domain.FinancialHouses;

/// <summary>That a Financieel Huis serves a district (verzorgingsgebied). House and district together are the key.</summary>
public sealed class FinancialHouseDistrict
{
    [Classified(Classification.Open)]
    public required int HouseId { get; init; }

    [Classified(Classification.Open)]
    public FinancialHouse? House { get; init; }

    [Classified(Classification.Open)]
    public required int DistrictId { get; init; }

    [Classified(Classification.Open)]
    public District? District { get; init; }
}
