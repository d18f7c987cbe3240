using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>The filters of the schema: every field that can be read, with every operator of its type.</summary>
public sealed class OperatorTests
{
    // What the gateway computes from several columns, or looks up elsewhere; and numbers of persons: they are subject to disclosure control, which a filter would undo.
    private static readonly string[] ReadOnly =
    [
        "AccessRecord.coordinates", "AccessRecord.denied", "AccessRecord.purpose", "Client.accessedBy", "FinancialHouse.consultCount", "PolicyGoal.progressRate",
        "ShelterLocation.occupancyRate", "ShelterTarget.effectivePlaces",
    ];

    private static readonly Dictionary<string, string[]> Operators = new()
    {
        ["Boolean"] = ["eq", "neq"],
        ["ID"] = ["eq", "neq", "in", "nin"],
        ["String"] = ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"],
    };

    private static readonly string[] OfEnums = ["eq", "neq", "in", "nin"];
    private static readonly string[] OfOrdered = ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] OfLists = ["all", "none", "some", "any"];

    [Fact]
    public void Every_field_that_can_be_read_has_every_operator_of_its_type()
    {
        var problems = new List<string>();
        var schema = AskedLists.Schema;
        foreach (var type in schema.Types.OfType<FieldedType>().Where(type => schema.GetType($"{type.Name}FilterInput") is InputObjectType))
        {
            var filter = (InputObjectType)schema.GetType($"{type.Name}FilterInput")!;
            var shared = type is ObjectType { Interfaces: var interfaces } ? interfaces.Where(one => one.Name != "Node").SelectMany(one => one.Fields).Select(field => field.Name).ToHashSet() : [];
            foreach (var field in type.Fields.Where(field => !shared.Contains(field.Name)))
            {
                var given = filter.Fields.FirstOrDefault(input => input.Name == field.Name)?.Type.Named as InputObjectType;
                var expected = field.Type.Named switch
                {
                    EnumType => OfEnums,
                    ScalarType scalar => Operators.GetValueOrDefault(scalar.Name, OfOrdered),
                    var other when field.Type.Nullable is ListType || other.Name.EndsWith("Connection", StringComparison.Ordinal) => OfLists,
                    _ => ["and", "or"],
                };
                if (given is null || expected.Except(given.Fields.Select(input => input.Name)).Any())
                    problems.Add(field.Coordinate);
            }
        }

        var found = string.Join('\n', problems.Order(StringComparer.Ordinal));
        Assert.True(string.Join('\n', ReadOnly) == found, $"Not filtered by, or not by every operator:\n{found}");
    }
}
