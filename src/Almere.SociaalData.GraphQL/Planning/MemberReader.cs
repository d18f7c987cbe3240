using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// Reads a field without behaviour from its parent's value: the entry of a dictionary, or the public property of that name, with a capital or
/// without. What isn't there is null.
/// </summary>
internal sealed class MemberReader
{
    // Grows with the types and names of the schema's own code, never with requests.
    private static readonly ConcurrentDictionary<(Type Type, string Name), MemberReader> Readers = new();

    private readonly Func<object, object?> _read;

    private MemberReader(Type type, Func<object, object?> read) => (Type, _read) = (type, read);

    /// <summary>The type of the values that it reads from.</summary>
    public Type Type { get; }

    /// <summary>Reads the member of a name from values of one type.</summary>
    public static MemberReader For(Type type, string name) => Readers.GetOrAdd((type, name), static key => new(key.Type, Make(key.Type, key.Name)));

    /// <summary>Reads the member of a name.</summary>
    public static object? Read(object parent, string name) => For(parent.GetType(), name).Read(parent);

    /// <summary>Reads the member.</summary>
    public object? Read(object parent) => _read(parent);

    private static Func<object, object?> Make(Type type, string name)
    {
        if (typeof(IReadOnlyDictionary<string, object?>).IsAssignableFrom(type))
            return parent => ((IReadOnlyDictionary<string, object?>)parent).GetValueOrDefault(name);
        if (FindProperty(type, name) is not { } property)
            return static _ => null;
        var parent = Expression.Parameter(typeof(object), "parent");
        var value = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), parent).Compile();
    }

    private static PropertyInfo? FindProperty(Type type, string name)
    {
        var capitalized = char.ToUpperInvariant(name[0]) + name[1..];
        PropertyInfo? found = null;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0)
                continue;
            if (property.Name == name)
                return property;
            if (property.Name == capitalized)
                found ??= property;
        }

        return found;
    }
}
