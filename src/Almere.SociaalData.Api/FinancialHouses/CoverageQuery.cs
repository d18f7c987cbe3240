using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Shelter;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Api.FinancialHouses;

/// <summary>Answers which districts the Financiële Huizen serve.</summary>
internal static class CoverageQuery
{
    /// <summary><c>Query.financialHouseCoverage</c>.</summary>
    public static FieldBehavior Coverage { get; } = new AsyncResolverBehavior(async context =>
    {
        var request = CallerRequest.Of(context.Operation);
        var on = context.Arguments.GetValueOrDefault("on") as DateOnly? ?? request.Today;
        var cancellationToken = context.Operation.CancellationToken;
        using var turn = await ConnectionTurn.TakeAsync(request.Rows, cancellationToken);
        var open = request.Read.Rows<FinancialHouse>().Where(house => (house.OpensOn == null || house.OpensOn <= on) && (house.ClosesOn == null || house.ClosesOn > on));
        var districts = await request.Read.Rows<District>()
            .Where(district => district.Municipality!.Code == MunicipalityCodes.Almere && district.Year == AlmereDistricts.Year)
            .OrderBy(district => district.Code)
            .Select(district => new ServedDistrict(
                district.Id, district.Population ?? 0,
                open.Any(house => house.FinancialHouseDistricts.Any(served => served.DistrictId == district.Id))))
            .ToListAsync(cancellationToken);
        var target = await request.Read.Rows<PolicyGoal>()
            .Where(goal => goal.SourceKey == GoalFigures.FinancialHouses && goal.Year == on.Year)
            .Select(goal => goal.Target)
            .FirstOrDefaultAsync(cancellationToken);
        return new FinancialHouseCoverage(on, await open.CountAsync(cancellationToken), (int?)target, districts);
    });
}

/// <summary>A district, and whether it is served.</summary>
internal sealed record ServedDistrict(int Id, int Population, bool IsServed);

/// <summary>The answer to <c>financialHouseCoverage</c>; its members are those of the schema.</summary>
internal sealed record FinancialHouseCoverage(DateOnly On, int Houses, int? TargetHouses, IReadOnlyList<ServedDistrict> All)
{
    public int Districts => All.Count;

    public int CoveredDistricts => All.Count(district => district.IsServed);

    public int Residents => All.Sum(district => district.Population);

    public int CoveredResidents => All.Where(district => district.IsServed).Sum(district => district.Population);

    public decimal CoverageRate => Rates.Of(CoveredResidents, Residents) ?? 0;

    /// <summary>The keys of the districts that aren't served.</summary>
    public IReadOnlyList<long> UncoveredIds => [.. All.Where(district => !district.IsServed).Select(district => (long)district.Id)];
}
