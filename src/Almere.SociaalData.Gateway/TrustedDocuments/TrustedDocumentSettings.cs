namespace Almere.SociaalData.Gateway.TrustedDocuments;

/// <summary>Section <c>TrustedDocuments</c>.</summary>
internal sealed class TrustedDocumentSettings
{
    public const string Section = "TrustedDocuments";

    /// <summary>Folder with a folder for each role; a relative one counts from the content root. Those that came with the gateway unless set.</summary>
    public string? Folder { get; init; }
}
