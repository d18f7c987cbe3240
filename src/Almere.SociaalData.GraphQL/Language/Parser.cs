using System.Diagnostics.CodeAnalysis;
using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>
/// Turns texts into syntax trees. <c>Try…</c> gives the one syntax error of a malformed text as a value; the others throw it.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language"/>
public static class Parser
{
    /// <summary>Reads a document: operations and fragments, or definitions of a type system.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="document">The tree, when the text is well-formed.</param>
    /// <param name="error">What is wrong and where, when it isn't.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#Document"/>
    public static bool TryParse(
        Source source, ParserOptions options, [NotNullWhen(true)] out DocumentNode? document, [NotNullWhen(false)] out GraphQLError? error)
    {
        var reader = new DocumentReader(source, options);
        try
        {
            var read = reader.ReadDocument();
            return Finish(read, reader.Error, out document, out error);
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads a value, with or without variables.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="value">The tree, when the text is well-formed.</param>
    /// <param name="error">What is wrong and where, when it isn't.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#Value"/>
    public static bool TryParseValue(
        Source source, ParserOptions options, [NotNullWhen(true)] out ValueNode? value, [NotNullWhen(false)] out GraphQLError? error) =>
        TryReadValue(source, options, isConstant: false, out value, out error);

    /// <summary>Reads a value without variables.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="value">The tree, when the text is well-formed.</param>
    /// <param name="error">What is wrong and where, when it isn't.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#Value"/>
    public static bool TryParseConstantValue(
        Source source, ParserOptions options, [NotNullWhen(true)] out ValueNode? value, [NotNullWhen(false)] out GraphQLError? error) =>
        TryReadValue(source, options, isConstant: true, out value, out error);

    /// <summary>Reads a type reference, for example <c>[Client!]!</c>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="type">The tree, when the text is well-formed.</param>
    /// <param name="error">What is wrong and where, when it isn't.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#Type"/>
    public static bool TryParseType(Source source, ParserOptions options, [NotNullWhen(true)] out TypeNode? type, [NotNullWhen(false)] out GraphQLError? error)
    {
        var reader = new DocumentReader(source, options);
        try
        {
            var read = reader.ReadType();
            reader.ExpectEnd();
            return Finish(read, reader.Error, out type, out error);
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads a schema coordinate, for example <c>Client.trajectories(first:)</c>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="coordinate">The tree, when the text is well-formed.</param>
    /// <param name="error">What is wrong and where, when it isn't.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#SchemaCoordinate"/>
    public static bool TryParseSchemaCoordinate(
        Source source, ParserOptions options, [NotNullWhen(true)] out SchemaCoordinateNode? coordinate, [NotNullWhen(false)] out GraphQLError? error)
    {
        var reader = new DocumentReader(source, options, inCoordinate: true);
        try
        {
            var read = reader.ReadSchemaCoordinate();
            reader.ExpectEnd();
            return Finish(read, reader.Error, out coordinate, out error);
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when left out.</param>
    /// <exception cref="GraphQLException">The text isn't well-formed.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(new Source(text), options);

    /// <summary>Reads a document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when left out.</param>
    /// <exception cref="GraphQLException">The text isn't well-formed.</exception>
    public static DocumentNode Parse(Source source, ParserOptions? options = null) =>
        TryParse(source, options ?? ParserOptions.Default, out var document, out var error) ? document : throw new GraphQLException(error);

    /// <summary>Reads a value, with or without variables.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when left out.</param>
    /// <exception cref="GraphQLException">The text isn't well-formed.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) =>
        TryParseValue(new(text), options ?? ParserOptions.Default, out var value, out var error) ? value : throw new GraphQLException(error);

    /// <summary>Reads a value without variables.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when left out.</param>
    /// <exception cref="GraphQLException">The text isn't well-formed.</exception>
    public static ValueNode ParseConstantValue(string text, ParserOptions? options = null) =>
        TryParseConstantValue(new(text), options ?? ParserOptions.Default, out var value, out var error) ? value : throw new GraphQLException(error);

    /// <summary>Reads a type reference.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when left out.</param>
    /// <exception cref="GraphQLException">The text isn't well-formed.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null) =>
        TryParseType(new(text), options ?? ParserOptions.Default, out var type, out var error) ? type : throw new GraphQLException(error);

    /// <summary>Reads a schema coordinate.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when left out.</param>
    /// <exception cref="GraphQLException">The text isn't well-formed.</exception>
    public static SchemaCoordinateNode ParseSchemaCoordinate(string text, ParserOptions? options = null) =>
        TryParseSchemaCoordinate(new(text), options ?? ParserOptions.Default, out var coordinate, out var error) ? coordinate : throw new GraphQLException(error);

    private static bool TryReadValue(
        Source source, ParserOptions options, bool isConstant, [NotNullWhen(true)] out ValueNode? value, [NotNullWhen(false)] out GraphQLError? error)
    {
        var reader = new DocumentReader(source, options);
        try
        {
            var read = reader.ReadValue(isConstant);
            reader.ExpectEnd();
            return Finish(read, reader.Error, out value, out error);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static bool Finish<T>(T read, GraphQLError? found, [NotNullWhen(true)] out T? node, [NotNullWhen(false)] out GraphQLError? error)
        where T : Node
    {
        error = found;
        node = found is null ? read : null;
        return found is null;
    }
}
