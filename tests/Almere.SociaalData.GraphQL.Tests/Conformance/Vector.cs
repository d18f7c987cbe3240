using System.Text.Json;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>One case of a vector file.</summary>
/// <param name="File">The file that holds it.</param>
/// <param name="Json">The case as it stands in the file.</param>
public sealed record Vector(VectorFile File, JsonElement Json)
{
    /// <summary>The name, unique in its file.</summary>
    public string Name => Text("name");

    /// <summary>Whether the other major version of the reference implementation agrees: <c>same messages format differs</c>.</summary>
    public string? Agree => TryText("agree");

    /// <summary>The major version that the expected outcome comes from: <c>16.x</c> or <c>17.x</c>.</summary>
    public string? From => TryText("from");

    /// <summary>The passage of the specification that decides a case on which the versions differ.</summary>
    public string? SpecNote => TryText("specNote");

    /// <summary>Whether the releases of the reference implementation disagree and no passage of the specification decides between them.</summary>
    public bool IsUndecided => Agree == "differs" && SpecNote is null;

    /// <summary>The SDL of the case's schema; files with a table of schemas name it by an id.</summary>
    public string Schema => TrySchema ?? throw new InvalidDataException($"""Vector "{Name}" has no schema.""");

    /// <summary>The SDL of the case's schema, or null when it has none.</summary>
    public string? TrySchema => TryText("schema") is { } schema ? File.Schemas.GetValueOrDefault(schema, schema) : null;

    /// <summary>A member, or null when it is absent. JSON null is present.</summary>
    public JsonElement? this[string member] => Json.TryGetProperty(member, out var value) ? value : null;

    /// <summary>Whether a member is present and <c>true</c>.</summary>
    public bool Flag(string member) => this[member] is { ValueKind: JsonValueKind.True };

    /// <summary>A text that may have been given as UTF-16 code units.</summary>
    public string Text(string member) => TryText(member) ?? throw new InvalidDataException($"""A vector of {File.Name} has no text "{member}".""");

    /// <summary>A text that may have been given as UTF-16 code units; null when it is absent or null.</summary>
    public string? TryText(string member) => this[member] is { ValueKind: not JsonValueKind.Null } value ? TaggedValue.ReadText(value) : null;

    /// <summary>A whole number among the options of the reference implementation, or null when the case doesn't set it.</summary>
    public int? NumberOption(string option) =>
        this["options"] is { ValueKind: JsonValueKind.Object } options && options.TryGetProperty(option, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetInt32()
            : null;

    /// <summary>Whether an option of the reference implementation is set to <c>true</c>.</summary>
    public bool FlagOption(string option) =>
        this["options"] is { ValueKind: JsonValueKind.Object } options && options.TryGetProperty(option, out var value) && value.ValueKind == JsonValueKind.True;
}
