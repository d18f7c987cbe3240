using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Writes errors as JSON. What lies behind an error is not written.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
internal static class ErrorWriter
{
    /// <summary>Writes a list of errors.</summary>
    public static void Write(JsonTextWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        for (var i = 0; i < errors.Count; i++)
        {
            writer.WriteRaw(i == 0 ? (byte)'[' : (byte)',');
            Write(writer, errors[i]);
        }

        writer.WriteRaw((byte)']');
    }

    private static void Write(JsonTextWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        for (var i = 0; i < error.Locations.Count; i++)
        {
            writer.WriteRaw(i == 0 ? ",\"locations\":[{\"line\":"u8 : ",{\"line\":"u8);
            writer.WriteNumber(error.Locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteNumber(error.Locations[i].Column);
            writer.WriteRaw((byte)'}');
        }

        if (error.Locations.Count > 0)
            writer.WriteRaw((byte)']');
        if (error.Path is { } path)
        {
            writer.WriteRaw(",\"path\":"u8);
            LeafValue.Write(writer, path);
        }

        if (error.Extensions is { Count: > 0 } extensions)
        {
            writer.WriteRaw(",\"extensions\":"u8);
            LeafValue.Write(writer, extensions);
        }

        writer.WriteRaw((byte)'}');
    }
}
