using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Callers;
using Almere.SociaalData.Api.Clients;
using Almere.SociaalData.Api.FinancialHouses;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Shelter;
using Almere.SociaalData.Api.Trajectories;
using Almere.SociaalData.Domain.AccessLog;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.SchemaText;
using Almere.SociaalData.GraphQL.EntityFramework.Steps;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Planning.Costs;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Schema;

/// <summary>The schema of the registers: what it looks like, what its fields do, and what of it grants can name.</summary>
public sealed class RegisterSchema
{
    private RegisterSchema(GraphQL.Types.Schema schema, SchemaCatalog catalog)
    {
        Schema = schema;
        Catalog = catalog;
        Questions = new(schema, Model, catalog);
    }

    /// <summary>Which question each coordinate asks of a caller's view.</summary>
    internal CoordinateQuestions Questions { get; }

    /// <summary>The schema as a view shows it: what its callers may read, filter, order, group and count.</summary>
    public GraphQL.Types.Schema VisibleTo(AccessView view) => ViewOfSchema.Of(Schema, Questions, view);

    /// <summary>The whole schema, as it is published.</summary>
    public GraphQL.Types.Schema Schema { get; }

    /// <summary>The types and fields that grants can name.</summary>
    public SchemaCatalog Catalog { get; }

    /// <summary>The entities behind the schema.</summary>
    internal static EntityModel Model => Entities.Model;

    /// <summary>Builds the schema.</summary>
    /// <param name="pageSize">Rows on a page where the request doesn't say how many.</param>
    /// <param name="maxPageSize">Rows on a page that a request may ask for.</param>
    public static RegisterSchema Build(int pageSize = 50, int maxPageSize = 500)
    {
        var sizes = new PageSizes(pageSize, maxPageSize);
        var entities = SchemaWriter.Write(Model, field => $"{Costs.DirectiveOf(field, sizes)} {Classifications.DirectiveOf(field)}".Trim());
        var sdl = string.Join('\n', SchemaParts.Read(sizes), CostDirectives.Sdl, CommonScalars.Sdl, entities);
        var schema = GraphQL.Types.Schema.Build(sdl, new SchemaBehaviors
        {
            Fields = Fields(sizes),
            Scalars = CommonScalars.All,
            EnumValues = EnumValues.Of(Model),
        });
        return new(schema, CatalogOfSchema.Of(schema, Model));
    }

    private static Dictionary<string, FieldBehavior> Fields(PageSizes sizes) => new(StringComparer.Ordinal)
    {
        ["Query.node"] = new PlannedBehavior(new NodePlanner(Model, sizes)),
        ["Query.nodes"] = new PlannedBehavior(new NodePlanner(Model, sizes)),
        ["Query.caller"] = CallerQuery.Caller,

        ["Query.municipalities"] = new PlannedBehavior(new ListPlanner(Model, typeof(Municipality), sizes, Order((Municipality municipality) => municipality.Name))
        {
            Condition = Order((Municipality municipality) => municipality.Province == MunicipalityCodes.Flevoland),
        }),
        ["Query.districts"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(District), sizes, Order((District district) => district.Code))),
        ["Query.organisations"] = new PlannedBehavior(new ListPlanner(Model, typeof(Organisation), sizes, Order((Organisation organisation) => organisation.Name))),

        ["Query.shelterLocations"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(ShelterLocation), sizes)),
        ["Query.shelterCapacity"] = new PlannedBehavior(new ShelterCapacityQuery(throughTime: false)),
        ["Query.shelterCapacityHistory"] = new PlannedBehavior(new ShelterCapacityQuery(throughTime: true)),
        ["MunicipalityCapacity.municipality"] = new PlannedBehavior(new ReferencePlanner(
            Model, typeof(Municipality), sizes, capacity => ((MunicipalityCapacity)capacity).MunicipalityId)),

        ["Query.clients"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(Client), sizes)),
        ["Query.trajectories"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(Trajectory), sizes)),
        ["Query.clientGroups"] = new PlannedBehavior(ClientGroups.Planner),
        ["ClientGroupKeyValue.municipality"] = Reference<ClientGroupKeyValue>(sizes, typeof(Municipality), key => key.MunicipalityId),
        ["ClientGroupKeyValue.district"] = Reference<ClientGroupKeyValue>(sizes, typeof(District), key => key.DistrictId),
        ["Query.trajectoryGroups"] = new PlannedBehavior(TrajectoryGroups.Planner),
        ["TrajectoryGroupKeyValue.municipality"] = Reference<TrajectoryGroupKeyValue>(sizes, typeof(Municipality), key => key.MunicipalityId),
        ["TrajectoryGroupKeyValue.district"] = Reference<TrajectoryGroupKeyValue>(sizes, typeof(District), key => key.DistrictId),
        ["TrajectoryGroupKeyValue.product"] = Reference<TrajectoryGroupKeyValue>(sizes, typeof(Product), key => key.ProductId),
        ["TrajectoryGroupKeyValue.provider"] = Reference<TrajectoryGroupKeyValue>(sizes, typeof(Organisation), key => key.ProviderId),

        ["Query.financialHouses"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(FinancialHouse), sizes)),
        ["Query.financialHouseCoverage"] = new PlannedBehavior(new CoverageQuery()),
        ["FinancialHouseCoverage.uncovered"] = new PlannedBehavior(new ReferenceListPlanner(
            Model, typeof(District), sizes, coverage => ((FinancialHouseCoverage)coverage).UncoveredIds)),

        ["Query.policyGoals"] = new PlannedBehavior(new ListPlanner(
            Model, typeof(PolicyGoal), sizes, Order((PolicyGoal goal) => goal.Year),
            new ListArgument("year", "Int", (PolicyGoal goal, int year) => goal.Year == year),
            new ListArgument("domain", "PolicyDomain", (PolicyGoal goal, PolicyDomain domain) => goal.Domain == domain))),
        ["Query.indicators"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(Indicator), sizes, Order((Indicator indicator) => indicator.Code))),

        // Of an action that was recorded in parts the first one stands for all.
        ["Query.accessLog"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(AccessRecord), sizes, Order((AccessRecord record) => record.At))
        {
            Condition = Order((AccessRecord record) => record.ContinuesId == null),
            IsDescending = true,
        }),

        ["Query.imports"] = new PlannedBehavior(new ConnectionPlanner(Model, typeof(ImportRun), sizes)),
    };

    private static PlannedBehavior Reference<TKey>(PageSizes sizes, Type entity, Func<TKey, long?> keyOf) => new(new ReferencePlanner(Model, entity, sizes, key => keyOf((TKey)key)));

    private static System.Linq.Expressions.Expression<Func<T, TValue>> Order<T, TValue>(System.Linq.Expressions.Expression<Func<T, TValue>> value) => value;
}
