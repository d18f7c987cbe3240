using System.Collections;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.Errors;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>The parameters of a statement while its query is built: each gets a place in the expression, and says how it is filled.</summary>
internal sealed class StatementParameters
{
    private readonly List<Slot> _slots = [];

    /// <summary>How a parameter is filled.</summary>
    /// <param name="Read">Gives the value as the entity holds it; never null.</param>
    /// <param name="Converter">From the entity's value to the column's, or null where they are the same.</param>
    /// <param name="IsList">Whether the value is a list, of which the converter takes each item.</param>
    internal sealed record Slot(Func<StatementInput, object> Read, ValueConverter? Converter, bool IsList);

    /// <summary>A place for a value in a query expression.</summary>
    /// <param name="type">The type of the value in the expression.</param>
    /// <param name="sample">Any value of that type, not null; the statement's text doesn't depend on it.</param>
    /// <param name="read">Gives the value when the statement runs; never null.</param>
    /// <param name="converter">The converter of the column that it is compared with, or null.</param>
    public Expression Add(Type type, object sample, Func<StatementInput, object> read, ValueConverter? converter = null)
    {
        if (_slots.Count == SlotNames<int>.Capacity)
        {
            throw new GraphQLException(new GraphQLError(
                $"The arguments hold more than {SlotNames<int>.Capacity} conditions. Ask for less at once, or use \"in\" with a list.")
            {
                Extensions = new Dictionary<string, object?> { ["code"] = "FILTER_TOO_LARGE" },
            });
        }

        var (tens, ones) = Math.DivRem(_slots.Count, 10);
        _slots.Add(new(read, converter, type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)));
        var holder = Activator.CreateInstance(typeof(SlotNames<>).MakeGenericType(type), sample)!;
        return Expression.Property(Expression.Property(Expression.Constant(holder), $"D{tens}"), $"V{ones}");
    }

    /// <summary>A place for an int that doesn't depend on a column.</summary>
    public Expression AddInt(Func<StatementInput, int> read) => Add(typeof(int), 1, input => read(input));

    /// <summary>The slot that a parameter of the finished command belongs to, or null for a value of the caller.</summary>
    public Slot? Find(string parameterName)
    {
        // EF Core puts a number behind a name that it meets again in another place: D3_V7 and D3_V72 are the same slot.
        var name = parameterName.AsSpan().TrimStart('@');
        return name is ['D', >= '0' and <= '9' and var tens, '_', 'V', >= '0' and <= '9' and var ones, ..] && name[5..].IndexOfAnyExceptInRange('0', '9') < 0
            ? _slots[((tens - '0') * 10) + (ones - '0')]
            : null;
    }
}
