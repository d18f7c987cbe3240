using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules.Optional;

/// <summary>No field gives a type of introspection, for servers that show their schema to nobody. The specification has no such rule.</summary>
public static class NoSchemaIntrospection
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new("NoSchemaIntrospectionCustom") { Field = Check };

    private static void Check(ValidationContext context, FieldNode field)
    {
        if (context.Field?.Type.Named.IsIntrospection is true)
        {
            context.Report(
                $"GraphQL introspection has been disabled, but the requested query contained the field \"{field.Name.Value}\".", field);
        }
    }
}
