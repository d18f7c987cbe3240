namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>What became of one vector.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The outcome is the expected one; <paramref name="Wording"/> tells how messages differ, which doesn't count.</summary>
    public sealed record Passed(string? Wording = null) : Verdict;

    /// <summary>The outcome is another one.</summary>
    public sealed record Failed(string Reason) : Verdict;

    /// <summary>The vector asks for an option that this engine doesn't have.</summary>
    public sealed record NotApplicable(string Reason) : Verdict;

    /// <summary>Passed when both texts are equal, otherwise failed with the first difference.</summary>
    public static Verdict Compare(string expected, string actual)
    {
        if (expected == actual)
            return new Passed();
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return new Failed($"texts differ at offset {at}\n      expected: {Around(expected)}\n      found:    {Around(actual)}");

        string Around(string text) => System.Text.Json.JsonSerializer.Serialize(text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)]);
    }

    /// <summary>Passed when <paramref name="condition"/> holds.</summary>
    public static Verdict Expect(bool condition, string otherwise) => condition ? new Passed() : new Failed(otherwise);
}
