namespace Almere.SociaalData.Gateway.TrustedDocuments;

/// <summary>Which document a request runs.</summary>
internal abstract record DocumentChoice
{
    private DocumentChoice() { }

    /// <summary>This text.</summary>
    public sealed record Found(string Text) : DocumentChoice;

    /// <summary>None: nobody knows the document by what the request gives.</summary>
    public sealed record Unknown(string Code, string Reason) : DocumentChoice;

    /// <summary>None: the caller is held to its trusted documents, and this isn't one.</summary>
    public sealed record NotTrusted(string Code, string Reason) : DocumentChoice;
}
