using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>The coerced variables of a request of an operation that declares few: they are found one by one, and no table is made for a request.</summary>
internal sealed class VariableValues : IReadOnlyDictionary<string, object?>
{
    // Up to so many are found sooner one by one.
    private const int Few = 16;

    private readonly IReadOnlyList<DeclaredVariable> _variables;
    private readonly object?[] _values;

    private VariableValues(IReadOnlyList<DeclaredVariable> variables, object?[] values) => (_variables, _values) = (variables, values);

    /// <summary>Stands for the value of a variable that wasn't given and has no default value.</summary>
    public static object Absent { get; } = new();

    /// <inheritdoc/>
    public int Count => _values.Count(value => value != Absent);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.Select(value => value.Key);

    /// <inheritdoc/>
    public IEnumerable<object?> Values => this.Select(value => value.Value);

    /// <inheritdoc/>
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The variable \"${key}\" has no value.");

    /// <summary>The values by name.</summary>
    /// <param name="variables">The declared variables; no two have one name.</param>
    /// <param name="values">The value of each, or <see cref="Absent"/>.</param>
    public static IReadOnlyDictionary<string, object?> Of(IReadOnlyList<DeclaredVariable> variables, object?[] values)
    {
        var few = new VariableValues(variables, values);
        return values.Length <= Few ? few : new Dictionary<string, object?>(few, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_variables[i].Name == key)
            {
                value = _values[i] == Absent ? null : _values[i];
                return _values[i] != Absent;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] != Absent)
                yield return new(_variables[i].Name, _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
