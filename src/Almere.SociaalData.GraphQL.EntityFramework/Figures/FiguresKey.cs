using System.Collections;

namespace Almere.SociaalData.GraphQL.EntityFramework.Figures;

/// <summary>Tells figures apart: two that have equal keys are the same, whoever asks for them.</summary>
/// <param name="plan">What is known of them with the plan.</param>
/// <param name="edition">What the rows are as of.</param>
/// <param name="values">The values of the statement, and what else is asked; lists are compared by their items.</param>
internal sealed class FiguresKey(FiguresKey.Planned plan, object edition, object?[] values) : IEquatable<FiguresKey>
{
    private readonly Planned _plan = plan;
    private readonly object _edition = edition;
    private readonly object?[] _values = values;
    private readonly int _hash = HashCode.Combine(plan.Hash, edition, HashOf(values));

    /// <summary>What is known of figures with the plan: plans that ask the same of the same rows share them.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="reading">What is made of its rows.</param>
    internal sealed class Planned(string text, string reading)
    {
        private readonly string _text = text;
        private readonly string _reading = reading;

        public int Hash { get; } = HashCode.Combine(text, reading);

        public bool Is(Planned other) => ReferenceEquals(this, other) || (_text == other._text && _reading == other._reading);
    }

    /// <inheritdoc/>
    public bool Equals(FiguresKey? other) =>
        other is not null && _hash == other._hash && _plan.Is(other._plan) && _edition.Equals(other._edition) && AreSame(_values, other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FiguresKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static bool AreSame(object?[] values, object?[] others)
    {
        if (values.Length != others.Length)
            return false;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is IList list ? !AreSame(list, others[i] as IList) : !Equals(values[i], others[i]))
                return false;
        }

        return true;
    }

    private static bool AreSame(IList items, IList? others)
    {
        // Those that the document says are one list in every request.
        if (ReferenceEquals(items, others))
            return true;
        if (others is null || others.GetType() != items.GetType() || others.Count != items.Count)
            return false;
        for (var i = 0; i < items.Count; i++)
        {
            if (!Equals(items[i], others[i]))
                return false;
        }

        return true;
    }

    private static int HashOf(object?[] values)
    {
        var hash = new HashCode();
        foreach (var value in values)
        {
            if (value is IList items)
            {
                for (var i = 0; i < items.Count; i++)
                    hash.Add(items[i]);
            }
            else
            {
                hash.Add(value);
            }
        }

        return hash.ToHashCode();
    }
}
