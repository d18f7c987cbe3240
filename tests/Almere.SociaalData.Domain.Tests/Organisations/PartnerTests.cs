using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Organisations;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Organisations;

public sealed class PartnerTests
{
    [Fact]
    public void Each_municipality_of_Flevoland_is_an_organisation() =>
        Assert.Equal(
            MunicipalityCodes.OfFlevoland.Select(municipality => municipality.Code),
            Partners.All.Where(partner => partner.Kind == OrganisationKind.Municipality).Select(partner => partner.MunicipalityCode));

    [Fact]
    public void A_code_means_one_partner() => Assert.Equal(Partners.All.Count, Partners.All.Select(partner => partner.Code).Distinct().Count());
}
