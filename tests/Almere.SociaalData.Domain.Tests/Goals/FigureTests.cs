using Almere.SociaalData.Domain.Goals;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Goals;

public sealed class FigureTests
{
    [Fact]
    public void There_should_be_six_financial_houses_not_ten()
    {
        var goal = Assert.Single(GoalFigures.All, goal => goal.Key == GoalFigures.FinancialHouses);
        Assert.Equal((6m, 2026), (goal.Target, goal.Year));
        Assert.DoesNotContain(GoalFigures.All, goal => goal.Target == 10);
    }

    [Fact]
    public void The_share_of_young_homeless_people_of_other_regions_is_not_shown()
    {
        Assert.DoesNotContain(GoalFigures.All, goal => goal.Target == 40);
        Assert.DoesNotContain(IndicatorFigures.All.SelectMany(indicator => indicator.Facts), fact => fact.Value == 40);
    }

    [Theory]
    [InlineData("kinderen-in-armoede", 15, "2018-2019")]
    [InlineData("bijstand", 5600, "2018-2019")]
    [InlineData("sociale-eenzaamheid", 46, "2018-2019")]
    [InlineData("wmo-herbeoordelingen", 6000, "2022-2023")]
    [InlineData("energiehulp-aan-huis", 4700, "2023")]
    [InlineData("stadsdelen-financieel-team", 2, "2025")]
    public void A_fact_carries_its_own_period(string indicator, int value, string period)
    {
        var fact = Assert.Single(Assert.Single(IndicatorFigures.All, figure => figure.Code == indicator).Facts);
        Assert.Equal((value, period), (fact.Value, fact.Period));
    }

    [Fact]
    public void A_target_is_never_stored_as_a_fact() =>
        Assert.All(
            IndicatorFigures.All.Where(figure => figure.Code is IndicatorFigures.AsylumPlaces or IndicatorFigures.FinancialHouses),
            figure => Assert.Empty(figure.Facts));

    [Fact]
    public void Keys_and_codes_are_unique_and_goals_refer_to_indicators()
    {
        var codes = IndicatorFigures.All.Select(figure => figure.Code).ToHashSet();
        Assert.Equal(IndicatorFigures.All.Count, codes.Count);
        Assert.Equal(GoalFigures.All.Count, GoalFigures.All.Select(goal => goal.Key).Distinct().Count());
        Assert.All(GoalFigures.All.Where(goal => goal.IndicatorCode is not null), goal => Assert.Contains(goal.IndicatorCode!, codes));
    }

    [Fact]
    public void A_target_has_a_unit_and_a_document_with_its_year() =>
        Assert.All(GoalFigures.All, goal =>
        {
            Assert.Equal(goal.Target is null, goal.Unit is null);
            Assert.Matches("20[12][0-9]", goal.Document.Title);
        });
}
