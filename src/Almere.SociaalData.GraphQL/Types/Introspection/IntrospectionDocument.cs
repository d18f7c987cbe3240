namespace Almere.SociaalData.GraphQL.Types.Introspection;

/// <summary>The types of introspection as a schema document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema"/>
internal static class IntrospectionDocument
{
    public const string Text = """"
        "What a client can ask of this service: its types, its directives, and where each kind of operation begins."
        type __Schema {
          "What the schema is about."
          description: String
          "All types, also the built-in scalars that are used and the types of introspection."
          types: [__Type!]!
          "Where queries begin."
          queryType: __Type!
          "Where mutations begin; null when there are none."
          mutationType: __Type
          "Where subscriptions begin; null when there are none."
          subscriptionType: __Type
          "All directives."
          directives: [__Directive!]!
        }

        """
        A type. Its `kind` tells which of the other fields say something: a list and a non-null type have only `ofType`, every other type has a `name`,
        and what doesn't apply to a kind is null.
        """
        type __Type {
          "Which kind of type this is."
          kind: __TypeKind!
          "The name; null for a list and a non-null type."
          name: String
          "What the type stands for."
          description: String
          "Where a custom scalar is specified."
          specifiedByURL: String
          "The fields of an object or interface."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "The interfaces that an object or interface implements."
          interfaces: [__Type!]
          "The object types that a value of an interface or union can have."
          possibleTypes: [__Type!]
          "The values of an enum."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "The fields of an input object."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "The type inside a list or non-null type."
          ofType: __Type
          "Whether exactly one field of an input object must be given."
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A single value, like a number or a text."
          SCALAR
          "Named fields, each with a type."
          OBJECT
          "Fields that several object types have in common."
          INTERFACE
          "One of several object types."
          UNION
          "One of several named values."
          ENUM
          "Named values that are given together."
          INPUT_OBJECT
          "Any number of values of one type, in order."
          LIST
          "A type whose values are never null."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          "The name to select it by."
          name: String!
          "What the field tells."
          description: String
          "What can be given to it."
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          "What it answers with."
          type: __Type!
          "Whether it had better not be used any more."
          isDeprecated: Boolean!
          "Why it had better not be used any more, and what to use instead."
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          "The name to give it by."
          name: String!
          "What it means."
          description: String
          "What can be given."
          type: __Type!
          "The value that counts when none is given, written as in a document; null when there is no such value."
          defaultValue: String
          "Whether it had better not be used any more."
          isDeprecated: Boolean!
          "Why it had better not be used any more, and what to use instead."
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          "The name, which is how documents and responses write the value."
          name: String!
          "What the value stands for."
          description: String
          "Whether it had better not be used any more."
          isDeprecated: Boolean!
          "Why it had better not be used any more, and what to use instead."
          deprecationReason: String
        }

        "An instruction about a part of a document, written with the sign @."
        type __Directive {
          "The name, without the sign @."
          name: String!
          "What the directive does."
          description: String
          "Whether it may be used more than once in one place."
          isRepeatable: Boolean!
          "The places where it may be used."
          locations: [__DirectiveLocation!]!
          "What can be given to it."
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "The places where a directive may be used."
        enum __DirectiveLocation {
          "A query."
          QUERY
          "A mutation."
          MUTATION
          "A subscription."
          SUBSCRIPTION
          "A field that is selected."
          FIELD
          "A named fragment."
          FRAGMENT_DEFINITION
          "The use of a named fragment."
          FRAGMENT_SPREAD
          "A fragment without a name."
          INLINE_FRAGMENT
          "A variable of an operation."
          VARIABLE_DEFINITION
          "A schema definition."
          SCHEMA
          "A scalar."
          SCALAR
          "An object type."
          OBJECT
          "A field of an object or interface."
          FIELD_DEFINITION
          "An argument of a field or directive."
          ARGUMENT_DEFINITION
          "An interface."
          INTERFACE
          "A union."
          UNION
          "An enum."
          ENUM
          "A value of an enum."
          ENUM_VALUE
          "An input object."
          INPUT_OBJECT
          "A field of an input object."
          INPUT_FIELD_DEFINITION
        }
        """";
}
