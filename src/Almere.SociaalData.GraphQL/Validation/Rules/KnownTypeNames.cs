using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Introspection;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every type that a document names exists in the schema, or is defined in the document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
public static class KnownTypeNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(KnownTypeNames)) { NamedType = Check };

    private static void Check(ValidationContext context, NamedTypeNode type)
    {
        var name = type.Name.Value;
        if (context.SchemaToExtend?.GetType(name) is not null || context.FindDefinedType(name) is not null)
            return;

        // A definition may name a built-in type that the schema doesn't use yet; an operation may not.
        if (context.InTypeSystem && BuiltIn.Contains(name, StringComparer.Ordinal))
            return;
        var known = (context.InTypeSystem ? BuiltIn : [])
            .Concat(context.SchemaToExtend?.Types.Select<NamedType, string>(known => known.Name) ?? [])
            .Concat(context.DefinedTypeNames)
            .Distinct(StringComparer.Ordinal);
        context.Report($"Unknown type \"{name}\".{context.DidYouMean(name, known, typeName: null)}", type);
    }

    private static IEnumerable<string> BuiltIn =>
        SpecifiedScalars.All.Select<ScalarType, string>(scalar => scalar.Name).Concat(IntrospectionTypes.All.Select<NamedType, string>(type => type.Name));
}
