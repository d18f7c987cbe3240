using System.Linq.Expressions;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Shelter;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.Api.FinancialHouses;

/// <summary>Answers <c>financialHouseCoverage</c>: which districts the Financiële Huizen serve.</summary>
internal sealed class CoverageQuery : IFieldPlanner
{
    /// <inheritdoc/>
    public bool PlansSelection => false;

    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context) =>
        new Coverage((field.Arguments.GetValueOrDefault("on") as PlannedValue.Leaf)?.Source, CallerRequest.Of(context.State));

    /// <summary>Reads houses, districts and the target in one statement.</summary>
    private sealed class Coverage : FieldStep
    {
        private readonly LeafSource? _on;
        private readonly PlannedRead _read;
        // From what the column holds, a number of its smallest unit.
        private readonly ValueConverter _target;

        public Coverage(LeafSource? on, CallerRequest request)
        {
            _on = on;
            _target = request.Rows.Model.FindEntityType(typeof(PolicyGoal))!.FindProperty(nameof(PolicyGoal.Target))!.GetTypeMapping().Converter!;
            var open = PlannedQueries.Where<FinancialHouse, DateOnly>(
                request.Read.Rows<FinancialHouse>(),
                (house, day) => (house.OpensOn == null || house.OpensOn <= day) && (house.ClosesOn == null || house.ClosesOn > day),
                PlannedQueries.Value(On));
            _read = PlannedRead.Of("FinancialHouseCoverage", request.Rows, Districts(request, open), Target(request), Houses(open));
        }

        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var districts = new List<ServedDistrict>();
            int? target = null;
            var houses = 0;
            await _read.ReadAsync(context, CallerRequest.Of(context).Rows, (query, reader) =>
            {
                if (query == 0)
                    districts.Add(new(reader.GetInt32(0), reader.IsDBNull(1) ? 0 : reader.GetInt32(1), reader.GetBoolean(2)));
                else if (query == 1)
                    target = reader.IsDBNull(0) ? null : (int?)(decimal?)_target.ConvertFromProvider(reader.GetInt64(0));
                else
                    houses++;
            });
            var answer = new FinancialHouseCoverage(On(context), houses, target, districts);
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, answer);
        }

        private DateOnly On(OperationContext context) => _on?.Read(context.Variables) as DateOnly? ?? CallerRequest.Of(context).Today;

        private static IQueryable Districts(CallerRequest request, IQueryable<FinancialHouse> open) => PlannedQueries.Columns(
            request.Read.Rows<District>().Where(district => district.Municipality!.Code == MunicipalityCodes.Almere && district.Year == AlmereDistricts.Year)
                .OrderBy(district => district.Code),
            (Expression<Func<District, IQueryable<FinancialHouse>, object?[]>>)((district, houses) => new object?[]
            {
                district.Id, district.Population, houses.Any(house => house.FinancialHouseDistricts.Any(served => served.DistrictId == district.Id)),
            }),
            open.Expression);

        private IQueryable Target(CallerRequest request) => PlannedQueries.Columns(
            PlannedQueries.Where<PolicyGoal, int>(
                request.Read.Rows<PolicyGoal>().Where(goal => goal.SourceKey == GoalFigures.FinancialHouses), (goal, year) => goal.Year == year,
                PlannedQueries.Value(context => On(context).Year)),
            GroupAxes.Lambda((PolicyGoal goal) => new object?[] { goal.Target }));

        private static IQueryable Houses(IQueryable<FinancialHouse> open) =>
            PlannedQueries.Columns(open, GroupAxes.Lambda((FinancialHouse house) => new object?[] { house.Id }));
    }
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
