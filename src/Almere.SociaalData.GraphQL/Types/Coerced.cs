namespace Almere.SociaalData.GraphQL.Types;

/// <summary>The outcome of a coercion: a value, which may be null, or the reason why there is none.</summary>
public readonly record struct Coerced
{
    private Coerced(object? value, string? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value; null when there is an error.</summary>
    public object? Value { get; }

    /// <summary>Why there is no value, for the developer who wrote the request; null when there is one.</summary>
    public string? Error { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsError => Error is not null;

    /// <summary>A coercion that gave a value.</summary>
    public static Coerced To(object? value) => new(value, null);

    /// <summary>A coercion that failed.</summary>
    public static Coerced Failed(string error) => new(null, error);
}
