namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>An input object of a request: fields in the order that they are written. Values are null, bool, int, long, double, decimal, string,
/// <see cref="EnumName"/>, <see cref="List{T}"/> of values, <see cref="Fields"/> and <see cref="Variable"/>.</summary>
internal sealed class Fields : List<KeyValuePair<string, object?>>
{
    public static Fields Of(string name, object? value) => new() { { name, value } };

    public void Add(string name, object? value) => Add(KeyValuePair.Create(name, value));
}

/// <summary>An enum value.</summary>
internal sealed record EnumName(string Name);

/// <summary>A value that travels beside the document.</summary>
/// <param name="Type">The input type, as written in the schema.</param>
/// <param name="Value">The value; without meaning where it is absent.</param>
/// <param name="IsAbsent">Whether the variable isn't given.</param>
internal sealed record Variable(string Type, object? Value, bool IsAbsent = false);

/// <summary>A field that is asked for.</summary>
internal sealed record Ask(string Name, string? Alias = null)
{
    public string Key => Alias ?? Name;

    public Fields Arguments { get; init; } = [];

    public List<Ask> Selection { get; init; } = [];

    /// <summary>The type that the field is asked of only, for a field of one kind; null where the type is known.</summary>
    public string? On { get; init; }
}
