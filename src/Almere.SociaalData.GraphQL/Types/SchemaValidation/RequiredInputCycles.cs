namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>An input object doesn't need itself: such a value would have no end.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/>
internal static class RequiredInputCycles
{
    public static void Check(SchemaValidationContext context)
    {
        var search = new CycleSearch<InputObjectType, InputFieldDefinition>(RequiredFields, cycle =>
        {
            context.Report(
                $"Cannot reference Input Object \"{cycle[^1].Type.Named}\" within itself through a series of non-null fields: "
                + $"\"{CycleText.Of(cycle, field => field.Name, ".")}\".",
                cycle.Select(field => field.Node));
            return !context.IsFull;
        });
        foreach (var type in context.DefinedTypes<InputObjectType>())
            search.Visit(type);
    }

    private static IEnumerable<(InputFieldDefinition Edge, InputObjectType Target)> RequiredFields(InputObjectType type) =>
        from field in type.Fields.AsEnumerable()
        let target = (field.Type as NonNullType)?.OfType as InputObjectType
        where target is not null
        select (field, target);
}
