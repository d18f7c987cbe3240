using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Trajectories;

public sealed class CodeListTests
{
    [Fact]
    public void Wmo_has_its_eighteen_categories() =>
        Assert.Equal(Enumerable.Range(1, 18).Select(number => $"{number:00}"), ProductCodes.SocialSupport.Select(product => product.Code));

    [Fact]
    public void Jeugd_has_codes_40_to_50() =>
        Assert.Equal(Enumerable.Range(40, 11).Select(number => $"{number}"), ProductCodes.YouthCare.Select(product => product.Code));

    [Theory]
    [InlineData("Ondersteuning thuis", "02 03 04 06 07 09 10")]
    [InlineData("Hulp bij het huishouden", "01")]
    [InlineData("Verblijf en opvang", "15 16 17 18")]
    [InlineData("Hulpmiddelen en diensten", "05 08 11 12 13 14")]
    public void The_groups_of_the_CBS_divide_the_Wmo(string group, string codes) =>
        Assert.Equal(codes, string.Join(' ', ProductCodes.SocialSupport.Where(product => product.StatisticsGroup == group).Select(product => product.Code)));

    [Fact]
    public void A_product_code_means_one_product() =>
        Assert.Equal(ProductCodes.All.Count, ProductCodes.All.Select(product => product.Code).Distinct().Count());

    [Fact]
    public void Every_law_has_products() =>
        Assert.Equal(Enum.GetValues<Law>(), ProductCodes.All.Select(product => product.Law).Distinct().Order());

    public static TheoryData<CodeList, int> ListsWithTheirLength => new()
    {
        { DebtCodes.DecisionKinds, 2 },
        { DebtCodes.SolutionKinds, 5 },
        { DebtCodes.GuidanceKinds, 5 },
        { DebtCodes.OutflowReasons, 9 },
        { DebtCodes.DebtKinds, 4 },
        { DebtCodes.SignalPartners, 11 },
        { DebtCodes.ContactKinds, 8 },
        { DebtCodes.SignalStatuses, 6 },
        { DebtCodes.SignalResults, 15 },
        { DebtCodes.Stages, 9 },
        { ModelEnumerations.DeliveryForms, 4 },
        { ModelEnumerations.Units, 6 },
        { ModelEnumerations.Frequencies, 6 },
        { ModelEnumerations.ReferrerKinds, 9 },
        { ModelEnumerations.Laws, 9 },
        { CivicIntegrationCodes.Routes, 3 },
        { CivicIntegrationCodes.Goals, 6 },
        { CivicIntegrationCodes.TreatedAs, 3 },
        { SelfReliance.Scores, 5 },
        { SupportMessages.Kinds, 14 },
        { SupportMessages.FieldCodeLists, 5 },
        { HousingSituations.EthosLight, 6 },
    };

    [Theory, MemberData(nameof(ListsWithTheirLength))]
    public void A_list_is_complete_and_names_its_edition(CodeList list, int length)
    {
        Assert.Equal(length, list.Codes.Count);
        Assert.Equal(length, list.Codes.Select(code => code.Value).Distinct().Count());
        Assert.All(list.Codes, code => Assert.NotEmpty(code.Name));
        Assert.NotEmpty(list.Edition);
        Assert.NotEmpty(list.Source);
    }

    [Fact]
    public void Stages_and_routes_of_the_lists_are_those_of_the_enums()
    {
        Assert.Equal(Enum.GetValues<DebtStage>().Select(stage => $"{(int)stage}"), DebtCodes.Stages.Codes.Select(code => code.Value));
        Assert.Equal(Enum.GetValues<LearningRoute>().Select(route => $"{(int)route}"), CivicIntegrationCodes.Routes.Codes.Select(code => code.Value));
    }

    [Fact]
    public void The_strictest_domains_of_the_matrix_are_health_addiction_and_justice()
    {
        Assert.Equal(Enumerable.Range(1, 13), SelfReliance.Domains.Select(domain => domain.Number));
        Assert.Equal(
            ["Geestelijke gezondheid", "Lichamelijke gezondheid", "Middelengebruik", "Justitie"],
            SelfReliance.Domains.Where(domain => domain.Strict).Select(domain => domain.Name));
    }

    [Fact]
    public void A_code_is_found_by_its_exact_value()
    {
        Assert.Equal("Huisarts", ModelEnumerations.ReferrerKinds.Find("Huisarts")?.Name);
        Assert.Null(ModelEnumerations.ReferrerKinds.Find("huisarts"));
    }
}
