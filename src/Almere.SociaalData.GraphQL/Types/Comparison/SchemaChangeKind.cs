namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>The kinds of changes; the names are those of graphql-js where it has one, so that people find them.</summary>
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

    /// <summary>Another type answers a kind of operation, or none does.</summary>
    RootTypeChanged,

    /// <summary>Of an input object exactly one field must be given now.</summary>
    OneOfAdded,

    /// <summary>A kind of operation that had no root type has one.</summary>
    RootTypeAdded,

    /// <summary>There is a new type.</summary>
    TypeAdded,

    /// <summary>An object or interface has a new field.</summary>
    FieldAdded,

    /// <summary>A field, also of an input object, has another type that fits the old one.</summary>
    FieldChangedKindSafe,

    /// <summary>An argument has another type that fits the old one.</summary>
    ArgChangedKindSafe,

    /// <summary>An argument that had no default value has one.</summary>
    ArgDefaultValueAdded,

    /// <summary>A field of an input object that had no default value has one.</summary>
    InputFieldDefaultValueAdded,

    /// <summary>Of an input object more than one field may be given now.</summary>
    OneOfRemoved,

    /// <summary>There is a new directive.</summary>
    DirectiveAdded,

    /// <summary>A directive has a new argument that may be left out.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>A directive may be used more than once in one place now.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A directive may be used in one more place.</summary>
    DirectiveLocationAdded,

    /// <summary>A description is another one.</summary>
    DescriptionChanged,

    /// <summary>An element is deprecated, or no longer, or for another reason.</summary>
    DeprecationChanged,
}
