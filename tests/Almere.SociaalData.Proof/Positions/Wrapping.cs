namespace Almere.SociaalData.Proof.Positions;

/// <summary>Text around a place of a document that leads to a type, with the coordinates that it passes.</summary>
/// <param name="Type">The type that the place is in.</param>
/// <param name="Before">The text before.</param>
/// <param name="After">The text after.</param>
/// <param name="Passes">The coordinates passed on the way.</param>
internal sealed record Wrapping(string Type, string Before, string After, IReadOnlyList<(string Type, string Field)> Passes)
{
    /// <summary>Number of relations that it follows.</summary>
    public int Hops => Passes.Count;

    public string Around(string text) => Before + text + After;

    public Wrapping Then(string type, string before, string after, string passedType, string passedField) =>
        new(type, Before + before, after + After, [.. Passes, (passedType, passedField)]);
}
