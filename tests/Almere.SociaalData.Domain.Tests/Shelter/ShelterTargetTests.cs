using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Shelter;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Shelter;

public sealed class ShelterTargetTests
{
    [Fact]
    public void Almere_has_to_provide_1233_places_under_the_Spreidingswet()
    {
        var almere = Assert.Single(ShelterTargetFigures.All, figure => figure.MunicipalityCode == MunicipalityCodes.Almere);
        Assert.Equal((1_233, ShelterTargetKind.Assignment), (almere.Places, almere.Kind));
        Assert.Contains("2026", almere.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Flevoland_is_asked_is_not_what_it_plans() =>
        Assert.Equal(
            [(ShelterTargetKind.Assignment, 2_441), (ShelterTargetKind.Plan, 3_580)],
            ShelterTargetFigures.All.Where(figure => figure.MunicipalityCode is null).Select(figure => (figure.Kind, figure.Places)));

    [Fact]
    public void Dronten_provides_200_places_for_another_until_1_February_2026()
    {
        var swap = Assert.Single(ShelterTargetFigures.All, figure => figure.Swap is not null).Swap;
        Assert.Equal((200, new DateOnly(2026, 2, 1)), (swap?.Places, swap?.To));
    }

    [Theory]
    [InlineData("2025-06-30", 246)]
    [InlineData("2025-07-01", 446)]
    [InlineData("2026-01-31", 446)]
    [InlineData("2026-02-01", 246)]
    public void A_swap_counts_only_while_it_holds(string on, int expected)
    {
        var target = new ShelterTarget
        {
            SourceKey = "a",
            Kind = ShelterTargetKind.Assignment,
            Scheme = ShelterScheme.Asylum,
            Statute = ShelterTargetFigures.Statute,
            Places = 246,
            From = new DateOnly(2024, 2, 1),
            Source = "test",
        };
        target.Swaps.Add(new ShelterTargetSwap
        {
            SourceKey = "b",
            TargetId = 1,
            WithId = 2,
            Places = 200,
            From = new DateOnly(2025, 7, 1),
            To = new DateOnly(2026, 2, 1),
            Source = "test",
        });
        Assert.Equal(expected, target.EffectivePlaces(DateOnly.Parse(on)));
    }

    [Theory]
    [InlineData(100, 90, 4, 6)]
    [InlineData(100, 90, null, 10)]
    [InlineData(100, null, 4, null)]
    [InlineData(100, 104, 0, -4)]
    public void Available_places_are_those_neither_occupied_nor_blocked(int places, int? occupied, int? blocked, int? available)
    {
        var date = new DateOnly(2026, 1, 1);
        var snapshot = new CapacitySnapshot { SourceKey = "a", LocationId = 1, Date = date, Places = places, Occupied = occupied, Blocked = blocked };
        var turned = new CapacitySnapshot { SourceKey = "a", LocationId = 1, Date = date, Blocked = blocked, Occupied = occupied, Places = places };
        Assert.Equal(available, snapshot.Available);
        Assert.Equal(available, turned.Available);
    }
}
