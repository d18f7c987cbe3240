using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Almere.SociaalData.Cli.Calls;

/// <summary>How commands write JSON: for programs, and readable.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>The text of a value; enum values are written as in the schema.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
