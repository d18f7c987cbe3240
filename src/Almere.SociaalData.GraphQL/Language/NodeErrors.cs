using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>Errors that point at nodes or offsets of a document.</summary>
public static class NodeErrors
{
    extension(GraphQLError)
    {
        /// <summary>An error at each of the nodes; a node that was made by code has no place and adds none.</summary>
        public static GraphQLError At(string message, params ReadOnlySpan<Node> nodes)
        {
            var locations = new List<SourceLocation>(nodes.Length);
            foreach (var node in nodes)
            {
                if (node.Location is { Source: { } source, Start: var start })
                    locations.Add(source.LocationAt(start));
            }

            return new(message) { Locations = locations };
        }

        /// <summary>An error at an offset of a text, in UTF-16 code units from 0.</summary>
        public static GraphQLError At(string message, Source source, int offset) => new(message) { Locations = [source.LocationAt(offset)] };

        /// <summary>A breach of the grammar at an offset of a text, in UTF-16 code units from 0.</summary>
        internal static GraphQLError Syntax(string message, Source source, int offset) => GraphQLError.At($"Syntax Error: {message}", source, offset) with
        {
            Extensions = new Dictionary<string, object?> { ["code"] = ErrorCodes.SyntaxInvalid },
        };
    }
}
