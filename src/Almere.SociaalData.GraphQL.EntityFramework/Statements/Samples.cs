using System.Runtime.CompilerServices;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>Values to translate queries with, where the request's own don't matter.</summary>
internal static class Samples
{
    /// <summary>A value of a type, not null: the empty text, the empty list, the default of a value type.</summary>
    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "";
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (ItemOf(type) is { } item)
        {
            var list = typeof(List<>).MakeGenericType(item);
            return Activator.CreateInstance(type.IsAssignableFrom(list) ? list : type)!;
        }

        return type.IsValueType
            ? RuntimeHelpers.GetUninitializedObject(type)
            : throw new InvalidOperationException($"A condition compares with a {type.Name}, which no parameter can hold. Compare with one of its members.");
    }

    /// <summary>The type of the items of a list; null for anything else.</summary>
    public static Type? ItemOf(Type type) => type == typeof(string) || type == typeof(byte[])
        ? null
        : type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
