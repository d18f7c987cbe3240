using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Introspection;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class IntrospectionBehaviorTests
{
    private static readonly Schema Whole = Schema.Build("type Query { open: Thing secret: Hidden } type Thing { id: ID old: Int @deprecated } type Hidden { id: ID }");
    private static readonly Schema View = SchemaFilter.Apply(Whole, coordinate => coordinate != "Query.secret");

    [Fact]
    public void Introspection_answers_from_the_view_and_not_from_the_schema_that_is_executed()
    {
        var arguments = new Dictionary<string, object?> { ["name"] = "Hidden" };
        Assert.NotNull(Resolve(MetaFields.Type, null, Whole, arguments));
        Assert.Null(Resolve(MetaFields.Type, null, View, arguments));
        Assert.Same(View, Resolve(MetaFields.Schema, null, View));
    }

    [Theory, InlineData(null, 1), InlineData(false, 1), InlineData(true, 2)]
    public void Deprecated_fields_are_told_only_when_asked_for(bool? includeDeprecated, int count)
    {
        var arguments = new Dictionary<string, object?>();
        if (includeDeprecated is { } value)
            arguments["includeDeprecated"] = value;
        var fields = (IEnumerable<FieldDefinition>)Resolve(Field("__Type", "fields"), Whole.GetType("Thing"), Whole, arguments)!;
        Assert.Equal(count, fields.Count());
    }

    [Fact]
    public void What_does_not_apply_to_a_kind_is_null()
    {
        var inputs = IntrospectionTypes.All.OfType<ObjectType>().Single(type => type.Name == "__Type").Fields
            .Where(field => field.Name is not ("kind" or "ofType"));
        Assert.All(inputs, field => Assert.Null(Resolve(field, SpecifiedScalars.Int.List, Whole)));
    }

    [Fact]
    public void Every_field_of_introspection_has_an_answer() =>
        Assert.All(IntrospectionTypes.All.OfType<ObjectType>().SelectMany(type => type.Fields), field => Assert.IsType<IntrospectionBehavior>(field.Behavior));

    private static FieldDefinition Field(string type, string field) => ((ObjectType)Whole.GetType(type)!).Fields.Find(field)!;

    private static object? Resolve(FieldDefinition field, object? parent, Schema view, IReadOnlyDictionary<string, object?>? arguments = null) =>
        ((IntrospectionBehavior)field.Behavior!).Resolve(parent, arguments ?? ImmutableDictionary<string, object?>.Empty, view);
}
