using System.Collections.Frozen;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Directive locations as documents write them.</summary>
public static class DirectiveLocationNames
{
    // The order of the members of the enum.
    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];

    private static readonly FrozenDictionary<string, DirectiveLocation> Locations =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(location => location.Name, StringComparer.Ordinal);

    extension(DirectiveLocation location)
    {
        /// <summary>The name in a document, for example <c>FIELD_DEFINITION</c>.</summary>
        public string Name => Names[(int)location];

        /// <summary>Finds the location of a name; false for a word that is none.</summary>
        public static bool TryParse(string name, out DirectiveLocation found) => Locations.TryGetValue(name, out found);
    }
}
