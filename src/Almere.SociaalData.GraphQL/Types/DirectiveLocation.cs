namespace Almere.SociaalData.GraphQL.Types;

/// <summary>The places in a document where a directive may be used.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveLocation"/>
public enum DirectiveLocation
{
    /// <summary><c>QUERY</c>: a query operation.</summary>
    Query,

    /// <summary><c>MUTATION</c>: a mutation operation.</summary>
    Mutation,

    /// <summary><c>SUBSCRIPTION</c>: a subscription operation.</summary>
    Subscription,

    /// <summary><c>FIELD</c>: a field of a selection set.</summary>
    Field,

    /// <summary><c>FRAGMENT_DEFINITION</c>: a named fragment.</summary>
    FragmentDefinition,

    /// <summary><c>FRAGMENT_SPREAD</c>: the use of a named fragment.</summary>
    FragmentSpread,

    /// <summary><c>INLINE_FRAGMENT</c>: an inline fragment.</summary>
    InlineFragment,

    /// <summary><c>VARIABLE_DEFINITION</c>: a variable of an operation.</summary>
    VariableDefinition,

    /// <summary><c>SCHEMA</c>: a schema definition or extension.</summary>
    Schema,

    /// <summary><c>SCALAR</c>: a scalar.</summary>
    Scalar,

    /// <summary><c>OBJECT</c>: an object type.</summary>
    Object,

    /// <summary><c>FIELD_DEFINITION</c>: a field of an object type or interface.</summary>
    FieldDefinition,

    /// <summary><c>ARGUMENT_DEFINITION</c>: an argument of a field or directive.</summary>
    ArgumentDefinition,

    /// <summary><c>INTERFACE</c>: an interface.</summary>
    Interface,

    /// <summary><c>UNION</c>: a union.</summary>
    Union,

    /// <summary><c>ENUM</c>: an enum.</summary>
    Enum,

    /// <summary><c>ENUM_VALUE</c>: a value of an enum.</summary>
    EnumValue,

    /// <summary><c>INPUT_OBJECT</c>: an input object.</summary>
    InputObject,

    /// <summary><c>INPUT_FIELD_DEFINITION</c>: a field of an input object.</summary>
    InputFieldDefinition,
}
