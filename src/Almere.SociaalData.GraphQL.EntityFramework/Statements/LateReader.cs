using System.Linq.Expressions;
using System.Reflection;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>Gives the value of a late part of a query when the statement runs.</summary>
/// <param name="input">What the request gives.</param>
/// <param name="source">What the caller gives.</param>
internal delegate object? ReadLate(StatementInput input, IRowSource source);

/// <summary>Makes the readers of late parts. What is computed from several values is compiled once.</summary>
/// <param name="source">The caller's door, which has to know each value that a row rule compares with.</param>
internal sealed class LateReader(IRowSource source)
{
    private readonly Dictionary<string, object> _holders = new(StringComparer.Ordinal);

    /// <summary>Whether the part can be null.</summary>
    public static bool MayBeNull(Expression late) => (!late.Type.IsValueType || Nullable.GetUnderlyingType(late.Type) is not null) && late switch
    {
        LateValue => false,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => MayBeNull(convert.Operand),
        _ => Lateness.CallerValueIn(late) is not null || (late is not MemberExpression { Member.Name: nameof(Nullable<>.Value) } && HasCallerValue(late)),
    };

    /// <summary>The reader of a part, and a value of it to translate with.</summary>
    public (ReadLate Read, object Sample) Of(Expression late)
    {
        switch (late)
        {
            case LateValue value:
                return ((input, _) => value.Read(input), value.Sample);
            case UnaryExpression { NodeType: ExpressionType.Convert } convert when Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type:
                return Of(convert.Operand);
            case MemberExpression { Member.Name: nameof(Nullable<>.Value), Expression: { } nullable } when Nullable.GetUnderlyingType(nullable.Type) is not null:
                return Of(nullable);
            default:
                return Lateness.CallerValueIn(late) is { } member ? OfCaller(member) : Computed(late);
        }
    }

    private static bool HasCallerValue(Expression late)
    {
        var leaves = new Leaves();
        leaves.Visit(late);
        return leaves.Found.Exists(leaf => leaf is not LateValue);
    }

    private (ReadLate Read, object Sample) OfCaller(MemberExpression member)
    {
        var name = member.Member.Name;
        var holder = Expression.Lambda<Func<object>>(Expression.Convert(member.Expression!, typeof(object))).Compile(preferInterpretation: true)();
        if (!_holders.TryAdd(name, holder) && !ReferenceEquals(_holders[name], holder))
            throw new InvalidOperationException($"Two row rules compare with different values that are both called \"{name}\". Give them different names.");
        // Asked now, so that a name that nobody knows fails when the plan is made and not when it runs.
        var sample = source.ValueOf(name) ?? Samples.Of(member.Type);
        if (!member.Type.IsInstanceOfType(sample))
            throw new InvalidOperationException($"A row rule compares with \"{name}\", a {member.Type.Name}, for which the caller's door gives a {sample.GetType().Name}.");
        return ((_, caller) => caller.ValueOf(name), sample);
    }

    private (ReadLate Read, object Sample) Computed(Expression late)
    {
        var values = Expression.Parameter(typeof(object?[]));
        var leaves = new Leaves(values);
        var body = Expression.Convert(leaves.Visit(late)!, typeof(object));
        var compute = Expression.Lambda<Func<object?[], object?>>(body, values).Compile();
        var readers = leaves.Found.Select(Of).ToArray();
        var sample = compute([.. readers.Select(reader => (object?)reader.Sample)]) ?? Samples.Of(late.Type);
        return (
            (input, caller) =>
            {
                var given = new object?[readers.Length];
                for (var i = 0; i < given.Length; i++)
                    given[i] = readers[i].Read(input, caller);
                return compute(given);
            },
            sample);
    }

    /// <summary>Finds the values that a part is computed from, and has them read from an array instead.</summary>
    private sealed class Leaves(ParameterExpression? values = null) : ExpressionVisitor
    {
        public List<Expression> Found { get; } = [];

        public override Expression? Visit(Expression? node)
        {
            if (node is LateValue { IsStored: true } && values is not null)
                throw new InvalidOperationException("A value in the form of a column was computed with.");
            if (node is LateValue || (node is not null && Lateness.CallerValueIn(node) is not null))
            {
                Found.Add(node);
                return values is null ? node : Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(Found.Count - 1)), node.Type);
            }

            if (node is ConstantExpression { Value: not null } constant && !constant.Type.IsValueType && constant.Type != typeof(string) && Samples.ItemOf(constant.Type) is null
                && !constant.Type.IsAssignableTo(typeof(MemberInfo)))
            {
                throw new InvalidOperationException($"A row rule uses a {constant.Type.Name} itself. Let it compare with members that hold a value or a list of values.");
            }

            return base.Visit(node);
        }
    }
}
