using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Seals ids for the caller's organisation, and cursors for its view.</summary>
/// <param name="identifiers">The keys of the organisation.</param>
/// <param name="view">The fingerprint of the view.</param>
internal sealed class CallerSeal(OrganisationIdentifiers identifiers, string view) : IRowSeal
{
    /// <inheritdoc/>
    public int IdLength => NodeIdCodec.Length;

    /// <inheritdoc/>
    public void WriteId(string typeName, long key, Span<char> id)
    {
        Span<byte> ascii = stackalloc byte[NodeIdCodec.Length];
        identifiers.NodeIds.Encode(new NodeKey(NodeTypes.NumberOf(typeName), key), ascii);
        System.Text.Encoding.ASCII.GetChars(ascii, id);
    }

    /// <inheritdoc/>
    public bool TryReadId(string id, out string typeName, out long key)
    {
        if (identifiers.NodeIds.Decode(id.AsSpan()) is { } node && NodeTypes.NameOf(node.Type) is { } name)
        {
            (typeName, key) = (name, node.Key);
            return true;
        }

        (typeName, key) = ("", 0);
        return false;
    }

    /// <inheritdoc/>
    public string SealCursor(ReadOnlySpan<byte> payload, string order) => identifiers.Cursors.Seal(payload, new(view, order));

    /// <inheritdoc/>
    public byte[]? OpenCursor(string cursor, string order) =>
        identifiers.Cursors.Open(cursor, new(view, order)) is CursorOpening.Opened { Payload: var payload } ? payload.ToArray() : null;
}
