using System.Collections;
using System.Collections.Frozen;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Elements in the order of the schema, found by name without allocating.</summary>
/// <typeparam name="T">What the collection holds.</typeparam>
public sealed class NamedCollection<T> : IReadOnlyList<T>
    where T : class, ISchemaElement
{
    // Up to so many elements are found sooner one by one.
    private const int Few = 4;

    private readonly T[] _items;
    private readonly FrozenDictionary<string, T>? _byName;

    /// <summary>Freezes the elements; of two with the same name the last stays, in the place of the first.</summary>
    public NamedCollection(IEnumerable<T> items)
    {
        T[] all = [.. items];
        if (all.Length > 1)
        {
            var byName = new OrderedDictionary<string, T>(all.Length, StringComparer.Ordinal);
            foreach (var item in all)
                byName[item.Name] = item;
            if (byName.Count < all.Length)
                all = [.. byName.Values];
            _byName = all.Length > Few ? byName.ToFrozenDictionary(StringComparer.Ordinal) : null;
        }

        _items = all;
    }

    /// <summary>A collection without elements.</summary>
    internal static NamedCollection<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The elements as a span, for loops that must not allocate.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>The element of that name, or null.</summary>
    public T? Find(string name)
    {
        if (_byName is not null)
            return _byName.GetValueOrDefault(name);
        foreach (var item in _items)
        {
            if (item.Name == name)
                return item;
        }

        return null;
    }

    /// <summary>Whether there is an element of that name.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Goes through the elements in order, without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
