namespace Almere.SociaalData.GraphQL.Errors;

/// <summary>A position in a text as people count it: line and column start at 1, columns count UTF-16 code units.</summary>
/// <param name="Line">The line, from 1; a line ends with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
public readonly record struct SourceLocation(int Line, int Column);
