using System.Collections.Frozen;
using Almere.SociaalData.Gateway.Http;

namespace Almere.SociaalData.Gateway.TrustedDocuments;

/// <summary>The documents that were agreed on with partners, by id.</summary>
internal sealed class TrustedDocumentStore(IEnumerable<TrustedDocument> documents)
{
    // Two partners may have the same document.
    private readonly FrozenDictionary<string, TrustedDocument[]> _byId = documents.GroupBy(document => document.Id).ToFrozenDictionary(same => same.Key, same => same.ToArray());

    /// <summary>Every document.</summary>
    public IEnumerable<TrustedDocument> All => _byId.Values.SelectMany(same => same);

    /// <summary>Chooses the document of a request: the one whose id it gives, or its own text.</summary>
    /// <param name="sent">The parameters of the request.</param>
    /// <param name="roles">The roles of the caller.</param>
    /// <param name="trustedOnly">Whether the caller may run the documents of its roles only. A text that is to the last character one of these, is one.</param>
    public DocumentChoice Choose(GraphQLParameters sent, IReadOnlyList<string> roles, bool trustedOnly)
    {
        if (sent.DocumentId is { } id)
        {
            return Find(id, roles, trustedOnly) is { } named ? new DocumentChoice.Found(named.Text, named.Operation) : new DocumentChoice.Unknown(
                "DOCUMENT_NOT_FOUND", "You have no trusted document with this id. An id is \"sha256:\" and the SHA-256 of the file, in lower case.");
        }

        if (sent.Document is not { } text)
        {
            // The message and the code are those that Apollo's clients look for, to send the text next.
            return sent.PersistedQueryId is { } persisted && Find(persisted, roles, trustedOnly) is { } known
                ? new DocumentChoice.Found(known.Text, known.Operation)
                : new DocumentChoice.Unknown("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        }

        return !trustedOnly || Find(TrustedDocument.IdOf(text), roles, trustedOnly) is not null ? new DocumentChoice.Found(text) : new DocumentChoice.NotTrusted(
            "DOCUMENT_NOT_TRUSTED", "Your organisation is held to its trusted documents. Ask for one by its \"documentId\", or have this one added to them.");
    }

    private TrustedDocument? Find(string id, IReadOnlyList<string> roles, bool trustedOnly) =>
        _byId.TryGetValue(id, out var found) ? Array.Find(found, document => !trustedOnly || document.ForEveryone || roles.Contains(document.Role)) : null;
}
