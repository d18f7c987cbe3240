namespace Almere.SociaalData.Access.Tests.Disclosure;

/// <summary>Persons per combination, the last axis running fastest.</summary>
internal sealed record CountTable(IReadOnlyList<int> Axes, IReadOnlyList<int> Counts)
{
    public override string ToString() => $"[{string.Join(" x ", Axes)}] {string.Join(' ', Counts)}";
}
