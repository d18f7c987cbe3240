using Almere.SociaalData.GraphQL.Types.Scalars;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>The five scalars of the specification. Every schema shares these objects.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/>
public static class SpecifiedScalars
{
    /// <summary><c>Int</c>: a signed whole number of 32 bits; in code <see cref="int"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
    public static ScalarType Int { get; } = Create(
        "Int", "A whole number from -2,147,483,648 to 2,147,483,647.", new IntScalar());

    /// <summary><c>Float</c>: a finite double-precision number; in code <see cref="double"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
    public static ScalarType Float { get; } = Create(
        "Float", "A number with or without a fraction, with the precision of IEEE 754 double.", new FloatScalar());

    /// <summary><c>String</c>: a text; in code <see cref="string"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-String"/>
    public static ScalarType String { get; } = Create(
        "String", "A text of Unicode characters.", new StringScalar());

    /// <summary><c>Boolean</c>: true or false; in code <see cref="bool"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean"/>
    public static ScalarType Boolean { get; } = Create("Boolean", "`true` or `false`.", new BooleanScalar());

    /// <summary><c>ID</c>: a unique identifier, not meant to be read; in code <see cref="string"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-ID"/>
    public static ScalarType Id { get; } = Create(
        "ID", "An identifier: a text that has no meaning but to find the same thing again. A whole number is accepted too.", new IdScalar());

    /// <summary>All five.</summary>
    public static NamedCollection<ScalarType> All { get; } = new([String, Int, Float, Boolean, Id]);

    private static ScalarType Create(string name, string description, ScalarBehavior behavior) => new(new(name, description), null, behavior);
}
