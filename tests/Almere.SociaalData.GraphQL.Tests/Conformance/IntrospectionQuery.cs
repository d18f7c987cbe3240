namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>The complete introspection query: everything that September 2025 lets a client ask.</summary>
internal static class IntrospectionQuery
{
    /// <summary>The document.</summary>
    public const string Text = """
        query Introspection {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...Type }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...Input } }
          }
        }

        fragment Type on __Type {
          kind
          name
          description
          specifiedByURL
          isOneOf
          fields(includeDeprecated: true) {
            name
            description
            args(includeDeprecated: true) { ...Input }
            type { ...Reference }
            isDeprecated
            deprecationReason
          }
          inputFields(includeDeprecated: true) { ...Input }
          interfaces { ...Reference }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...Reference }
        }

        fragment Input on __InputValue {
          name
          description
          type { ...Reference }
          defaultValue
          isDeprecated
          deprecationReason
        }

        fragment Reference on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType {
            kind name ofType { kind name ofType { kind name }
          } } } } } } } }
        }
        """;
}
