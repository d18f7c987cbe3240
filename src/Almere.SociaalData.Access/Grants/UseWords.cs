namespace Almere.SociaalData.Access.Grants;

/// <summary>The five words of a role file for what may be done with a field.</summary>
internal static class UseWords
{
    public const string Read = "read";
    public const string Filter = "filter";
    public const string Order = "order";
    public const string Group = "group";
    public const string Aggregate = "aggregate";

    public static IReadOnlyList<string> All { get; } = [Read, Filter, Order, Group, Aggregate];

    /// <summary>What the words of one grant open together; see <see cref="FieldUse"/> for <see cref="Filter"/>.</summary>
    public static IReadOnlyList<FieldUse> Open(IReadOnlyCollection<string> words)
    {
        var list = words.Contains(Read);
        var figures = words.Contains(Group) || words.Contains(Aggregate);
        var uses = new List<FieldUse>();
        if (list) uses.Add(FieldUse.Read);
        if (list && words.Contains(Filter)) uses.Add(FieldUse.Filter);
        if (list && words.Contains(Order)) uses.Add(FieldUse.Order);
        if (words.Contains(Group)) uses.Add(FieldUse.Group);
        if (words.Contains(Aggregate)) uses.Add(FieldUse.Aggregate);
        if (figures && words.Contains(Filter)) uses.Add(FieldUse.FilterFigures);
        return uses;
    }

    /// <summary>Why a choice of words is refused, or <see langword="null"/>.</summary>
    public static string? Refusal(IReadOnlyCollection<string> words)
    {
        var figures = words.Contains(Group) || words.Contains(Aggregate);
        if (words.Contains(Order) && !words.Contains(Read))
            return "\"order\" without \"read\" shows the order of values that may not be read. Grant \"read\" too, or leave \"order\" out.";
        if (words.Contains(Filter) && !words.Contains(Read) && !figures)
            return "\"filter\" alone opens nothing: on a list it needs \"read\" beside it, on figures \"group\" or \"aggregate\".";
        return null;
    }
}
