using Almere.SociaalData.GraphQL.Types.Scalars;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>The five scalars of the specification. Every schema shares these objects.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/>
public static class SpecifiedScalars
{
    /// <summary><c>Int</c>: a signed whole number of 32 bits; in code <see cref="int"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
    public static ScalarType Int { get; } = Create(
        "Int", "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.",
        new IntScalar());

    /// <summary><c>Float</c>: a finite double-precision number; in code <see cref="double"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
    public static ScalarType Float { get; } = Create(
        "Float",
        "The `Float` scalar type represents signed double-precision fractional values as specified by "
        + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
        new FloatScalar());

    /// <summary><c>String</c>: a text; in code <see cref="string"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-String"/>
    public static ScalarType String { get; } = Create(
        "String",
        "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by "
        + "GraphQL to represent free-form human-readable text.",
        new StringScalar());

    /// <summary><c>Boolean</c>: true or false; in code <see cref="bool"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean"/>
    public static ScalarType Boolean { get; } = Create("Boolean", "The `Boolean` scalar type represents `true` or `false`.", new BooleanScalar());

    /// <summary><c>ID</c>: a unique identifier, not meant to be read; in code <see cref="string"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-ID"/>
    public static ScalarType Id { get; } = Create(
        "ID",
        "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a "
        + "JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as "
        + "`\"4\"`) or integer (such as `4`) input value will be accepted as an ID.",
        new IdScalar());

    /// <summary>All five.</summary>
    public static NamedCollection<ScalarType> All { get; } = new([String, Int, Float, Boolean, Id]);

    private static ScalarType Create(string name, string description, ScalarBehavior behavior) => new(new(name, description), null, behavior);
}
