using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Groups;

/// <summary>The key of a group in a query: a type with as many members as there are keys, which EF Core reads like an anonymous type.</summary>
internal static class GroupKeys
{
    /// <summary>Keys of one group at most.</summary>
    public const int Maximum = 4;

    private static readonly Type[] Types = [typeof(Key<>), typeof(Key<,>), typeof(Key<,,>), typeof(Key<,,,>), typeof(Key<,,,,>), typeof(Key<,,,,,>), typeof(Key<,,,,,,>)];

    /// <summary>The type for a number of keys.</summary>
    public static Type TypeOf(int count) => Types[count - 1].MakeGenericType([.. Enumerable.Repeat(typeof(long?), count)]);

    /// <summary>The name of the member that holds a key, counted from 0.</summary>
    public static string NameOf(int key) => $"Key{key + 1}";

    /// <summary>Makes a key.</summary>
    public static NewExpression New(Type type, IReadOnlyList<Expression> values) => Expression.New(
        type.GetConstructors()[0], values, Enumerable.Range(0, values.Count).Select(i => type.GetProperty(NameOf(i))!));

    private sealed record Key<T1>(T1 Key1);

    private sealed record Key<T1, T2>(T1 Key1, T2 Key2);

    private sealed record Key<T1, T2, T3>(T1 Key1, T2 Key2, T3 Key3);

    private sealed record Key<T1, T2, T3, T4>(T1 Key1, T2 Key2, T3 Key3, T4 Key4);

    private sealed record Key<T1, T2, T3, T4, T5>(T1 Key1, T2 Key2, T3 Key3, T4 Key4, T5 Key5);

    private sealed record Key<T1, T2, T3, T4, T5, T6>(T1 Key1, T2 Key2, T3 Key3, T4 Key4, T5 Key5, T6 Key6);

    private sealed record Key<T1, T2, T3, T4, T5, T6, T7>(T1 Key1, T2 Key2, T3 Key3, T4 Key4, T5 Key5, T6 Key6, T7 Key7);
}
