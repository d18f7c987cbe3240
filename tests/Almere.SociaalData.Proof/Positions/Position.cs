using Almere.SociaalData.Access;

namespace Almere.SociaalData.Proof.Positions;

/// <summary>One way to use one coordinate: a request.</summary>
/// <param name="Form">What kind of use it is, for reports.</param>
/// <param name="Type">The type of the coordinate.</param>
/// <param name="Field">Its field.</param>
/// <param name="Use">What the request does with it.</param>
/// <param name="Document">The document. With a variable <c>$after</c> it is asked twice, the second time with the cursor of the first answer.</param>
/// <param name="Variables">The variables as JSON; null for none.</param>
internal sealed record Position(string Form, string Type, string Field, FieldUse Use, string Document, string? Variables = null)
{
    public string Coordinate => $"{Type}.{Field}";

    /// <summary>Whether it goes on to a second page.</summary>
    public bool IsPaged => Document.Contains("$after: String", StringComparison.Ordinal);

    public override string ToString() => $"{Coordinate} {Use}, {Form}: {Document}{(Variables is null ? "" : $" with {Variables}")}";
}
