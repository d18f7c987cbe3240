using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Finds the object type of a value whose field has an interface or union type.</summary>
internal static class AbstractTypes
{
    private const string TypeName = "__typename";

    /// <summary>The object type, or why there is none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="type">The type of the field.</param>
    /// <param name="value">The value; not null.</param>
    /// <param name="field">The field, for the message.</param>
    /// <exception cref="Exception">Whatever the schema's own function or the value's property throws.</exception>
    /// <seealso href="https://spec.graphql.org/September2025/#ResolveAbstractType()"/>
    public static (ObjectType? Type, string? Error) Resolve(Schema schema, IAbstractType type, object value, PlannedField field)
    {
        var name = type.TypeResolver is { } resolve ? resolve(value) : MemberReader.Read(value, TypeName) as string;
        if (name is null)
        {
            return (null, $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{field.Coordinate}\". " +
                $"Give the schema a type resolver for \"{type.Name}\", or the value a \"{TypeName}\".");
        }

        return schema.GetType(name) switch
        {
            null => (null, $"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema."),
            ObjectType found when field.Selections.ContainsKey(found) => (found, null),
            ObjectType => (null, $"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\"."),
            _ => (null, $"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\"."),
        };
    }
}
