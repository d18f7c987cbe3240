using System.Text;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>
/// A type of a schema: a named type, or a list or non-null type around another. Within one schema two equal types are the same object,
/// so that types are compared by reference.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    private protected GraphQLType()
    {
    }

    /// <summary>Which kind of type this is.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all lists and non-null types; a named type itself.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The list of this type.</summary>
    public ListType List => _list ?? Interlocked.CompareExchange(ref _list, new(this), null) ?? _list;

    /// <summary>This type without null; a non-null type itself.</summary>
    public NonNullType NonNull => this as NonNullType ?? _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new(this), null) ?? _nonNull;

    /// <summary>This type with null: what a non-null type is around, and every other type itself.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Whether values of this type can be given: scalars, enums, input objects, and lists and non-null types of them.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#IsInputType()"/>
    public bool IsInput => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>Whether fields can have this type: all but input objects, and lists and non-null types of them.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#IsOutputType()"/>
    public bool IsOutput => Named.Kind is not TypeKind.InputObject;

    /// <summary>The type as it is written in a document, for example <c>[Int!]!</c>.</summary>
    public override string ToString()
    {
        if (this is NamedType named)
            return named.Name;
        var opening = new StringBuilder();
        var closing = new List<char>();
        var type = this;
        while (type is not NamedType)
        {
            if (type is ListType list)
            {
                opening.Append('[');
                closing.Add(']');
                type = list.OfType;
            }
            else
            {
                closing.Add('!');
                type = ((NonNullType)type).OfType;
            }
        }

        closing.Reverse();
        return opening.Append(((NamedType)type).Name).Append([.. closing]).ToString();
    }
}
