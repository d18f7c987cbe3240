namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>The kinds of changes; the names are those of graphql-js, so that people find them.</summary>
public enum SchemaChangeKind
{
    /// <summary>A type is gone.</summary>
    TypeRemoved,

    /// <summary>A type has become another kind of type.</summary>
    TypeChangedKind,

    /// <summary>A member of a union is gone.</summary>
    TypeRemovedFromUnion,

    /// <summary>A value of an enum is gone.</summary>
    ValueRemovedFromEnum,

    /// <summary>An input object has a new field that must be given.</summary>
    RequiredInputFieldAdded,

    /// <summary>A type no longer implements an interface.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>A field, also of an input object, is gone.</summary>
    FieldRemoved,

    /// <summary>A field, also of an input object, has a type that doesn't fit the old one.</summary>
    FieldChangedKind,

    /// <summary>A field has a new argument that must be given.</summary>
    RequiredArgAdded,

    /// <summary>An argument of a field is gone.</summary>
    ArgRemoved,

    /// <summary>An argument has a type that doesn't fit the old one.</summary>
    ArgChangedKind,

    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>An argument of a directive is gone.</summary>
    DirectiveArgRemoved,

    /// <summary>A directive has a new argument that must be given.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>A directive may no longer be used more than once in one place.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive may no longer be used in one of its places.</summary>
    DirectiveLocationRemoved,

    /// <summary>An enum has a new value.</summary>
    ValueAddedToEnum,

    /// <summary>A field of an input object has another default value, or has lost it.</summary>
    InputFieldDefaultValueChange,

    /// <summary>A union has a new member.</summary>
    TypeAddedToUnion,

    /// <summary>An input object has a new field that may be left out.</summary>
    OptionalInputFieldAdded,

    /// <summary>A field has a new argument that may be left out.</summary>
    OptionalArgAdded,

    /// <summary>A type implements one interface more.</summary>
    ImplementedInterfaceAdded,

    /// <summary>An argument has another default value, or has lost it.</summary>
    ArgDefaultValueChange,
}
