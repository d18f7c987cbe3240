namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Finds behaviours that are for something the schema doesn't have: a slip of the pen that would otherwise go unnoticed.</summary>
internal static class UnknownBehaviors
{
    public static void ThrowIfAny(Schema schema, SchemaBehaviors behaviors)
    {
        string[] unknown =
        [
            .. behaviors.Fields.Keys.Where(key => !HasMember(schema, key, (type, name) => type is ObjectType owner && owner.Fields.Contains(name)))
                .Select(key => $"field \"{key}\""),
            .. behaviors.Scalars.Keys.Where(key => schema.GetType(key) is not ScalarType || SpecifiedScalars.All.Contains(key))
                .Select(key => $"custom scalar \"{key}\""),
            .. behaviors.TypeResolvers.Keys.Where(key => schema.GetType(key) is not IAbstractType).Select(key => $"interface or union \"{key}\""),
            .. behaviors.EnumValues.Keys.Where(key => !HasMember(schema, key, (type, name) => type is EnumType owner && owner.Values.Contains(name)))
                .Select(key => $"enum value \"{key}\""),
        ];
        if (unknown.Length > 0)
        {
            throw new ArgumentException(
                $"The schema has no {string.Join(", no ", unknown)}: define it in the schema document, or take its behaviour away.", nameof(behaviors));
        }
    }

    private static bool HasMember(Schema schema, string coordinate, Func<NamedType, string, bool> has)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && schema.GetType(coordinate[..dot]) is { } type && has(type, coordinate[(dot + 1)..]);
    }
}
