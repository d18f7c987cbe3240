using System.Text.RegularExpressions;
using Almere.SociaalData.Domain.Districts;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Districts;

public sealed partial class GeographyTests
{
    [Fact]
    public void Almere_has_71_wijken_of_2024()
    {
        Assert.Equal(71, AlmereDistricts.All.Count);
        Assert.Equal(71, AlmereDistricts.All.Select(district => district.Code).Distinct().Count());
        Assert.All(AlmereDistricts.All, district => Assert.Matches(DistrictCodeForm(), district.Code));
        Assert.Equal(2024, AlmereDistricts.Year);
    }

    [Theory]
    [InlineData("Almere Haven", 14)]
    [InlineData("Almere Stad", 23)]
    [InlineData("Almere Buiten", 17)]
    [InlineData("Almere Poort", 11)]
    [InlineData("Almere Hout", 5)]
    [InlineData("Almere Pampus", 1)]
    public void Each_stadsdeel_has_its_wijken(string part, int count) =>
        Assert.Equal(count, AlmereDistricts.All.Count(district => district.Part == part));

    [Theory]
    [InlineData("WK003418", "Filmwijk", "Almere Stad")]
    [InlineData("WK003450", "Indischebuurt", "Almere Buiten")]
    [InlineData("WK003477", "Oosterwold", "Almere Hout")]
    [InlineData("WK003496", "Overig Almere Pampus", "Almere Pampus")]
    public void A_wijk_has_its_own_code(string code, string name, string part) =>
        Assert.Contains(new DistrictCode(code, name, part), AlmereDistricts.All);

    [Fact]
    public void Flevoland_has_six_municipalities()
    {
        Assert.Equal(
            ["GM0034 Almere", "GM0303 Dronten", "GM0995 Lelystad", "GM0171 Noordoostpolder", "GM0184 Urk", "GM0050 Zeewolde"],
            MunicipalityCodes.OfFlevoland.Select(municipality => $"{municipality.Code} {municipality.Name}"));
        Assert.All(MunicipalityCodes.OfFlevoland, municipality => Assert.Equal(MunicipalityCodes.Flevoland, municipality.Province));
        Assert.DoesNotContain(MunicipalityCodes.Elsewhere, municipality => municipality.Province == MunicipalityCodes.Flevoland);
    }

    [Fact]
    public void The_populations_of_2016_add_up_to_that_of_Flevoland() =>
        Assert.Equal(404_068, MunicipalityCodes.Populations.Where(figure => figure.On == new DateOnly(2016, 1, 1)).Sum(figure => figure.Inhabitants));

    [GeneratedRegex("^WK0034[0-9]{2}$")]
    private static partial Regex DistrictCodeForm();
}
