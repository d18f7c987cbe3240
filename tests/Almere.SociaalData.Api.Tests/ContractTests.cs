using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Api.Tests;

/// <summary>Clients rely on the names and shapes of the contract: the schema holds them all and renames nothing.</summary>
public sealed class ContractTests
{
    private static readonly RegisterSchema Registers = RegisterSchema.Build();

    // Subscriptions are not built yet.
    private static readonly string[] NotYet = ["Subscription"];

    [SkippableFact]
    public void Holds_every_name_and_shape_of_the_contract()
    {
        Skip.If(RepositoryFiles.Shared is null, "The folder ../shared with contract.graphql is absent; name it in SHARED_DIR.");
        var contract = Parser.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Shared, "contract.graphql")));
        var missing = contract.Definitions.SelectMany(Missing).Where(name => !NotYet.Any(later => name.StartsWith(later, StringComparison.Ordinal))).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void Is_a_valid_schema() => Assert.Empty(SchemaValidator.Validate(Registers.Schema));

    [Fact]
    public void Gives_every_field_and_argument_type_a_description()
    {
        var silent = Registers.Schema.Types.Where(type => !type.IsIntrospection).OfType<FieldedType>()
            .SelectMany(type => ((IEnumerable<FieldDefinition>)type.Fields).Where(field => field.Description is null).Select(field => field.Coordinate));
        Assert.Equal(["ClientGroupKeyValue.municipality", "ClientGroupKeyValue.district", "ClientGroupKeyValue.sex", "ClientGroupKeyValue.residenceStatus",
            "TrajectoryGroupKeyValue.law", "TrajectoryGroupKeyValue.status", "TrajectoryGroupKeyValue.municipality", "TrajectoryGroupKeyValue.district",
            "TrajectoryGroupKeyValue.product", "TrajectoryGroupKeyValue.provider"], silent);
    }

    private static IEnumerable<string> Missing(DefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => Fields(type.Name.Value, type.Fields),
        InterfaceTypeDefinitionNode type => Fields(type.Name.Value, type.Fields),
        EnumTypeDefinitionNode type => Registers.Schema.GetType(type.Name.Value) is EnumType found
            ? type.Values.Where(value => found.Values.Find(value.Name.Value) is null).Select(value => $"{type.Name.Value}.{value.Name.Value}")
            : [type.Name.Value],
        ScalarTypeDefinitionNode type => Registers.Schema.GetType(type.Name.Value) is ScalarType ? [] : [type.Name.Value],
        _ => [],
    };

    private static IEnumerable<string> Fields(string type, IEnumerable<FieldDefinitionNode> fields)
    {
        if (Registers.Schema.GetType(type) is not FieldedType found)
            return [type];
        return fields.SelectMany(field => found.Fields.Find(field.Name.Value) switch
        {
            null => [$"{type}.{field.Name.Value}"],
            var actual when actual.Type.ToString() != field.Type.ToString() => [$"{type}.{field.Name.Value}: {actual.Type} where the contract says {field.Type}"],
            var actual => field.Arguments.Where(argument => actual.Arguments.Find(argument.Name.Value)?.Type.ToString() != argument.Type.ToString())
                .Select(argument => $"{type}.{field.Name.Value}({argument.Name.Value}: {argument.Type})"),
        });
    }
}
