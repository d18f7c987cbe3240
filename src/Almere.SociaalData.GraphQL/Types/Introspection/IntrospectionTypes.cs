using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Introspection;

/// <summary>The types of introspection. Every schema shares these objects.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
public static class IntrospectionTypes
{
    /// <summary>All of them, in the order of the specification.</summary>
    public static NamedCollection<NamedType> All { get; } = Build();

    private static NamedCollection<NamedType> Build()
    {
        var document = Parser.Parse(IntrospectionDocument.Text, ParserOptions.Trusted);
        return new SchemaAssembly(new(document.Definitions, IntrospectionAnswers.Behaviors) { IsIntrospection = true }).Types;
    }
}
