namespace Almere.SociaalData.Gateway.TrustedDocuments;

/// <summary>Which document a request runs.</summary>
internal abstract record DocumentChoice
{
    private DocumentChoice() { }

    /// <summary>This text.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Operation">The name of the trusted document that it was asked for as; null for a text of the caller's own.</param>
    public sealed record Found(string Text, string? Operation = null) : DocumentChoice;

    /// <summary>None: nobody knows the document by what the request gives.</summary>
    public sealed record Unknown(string Code, string Reason) : DocumentChoice;

    /// <summary>None: the caller is held to its trusted documents, and this isn't one.</summary>
    public sealed record NotTrusted(string Code, string Reason) : DocumentChoice;
}
