using System.Collections.Concurrent;

namespace Almere.SociaalData.Access.Identifiers;

/// <summary>Gives each organisation its own ids and cursors; keys are derived once and kept.</summary>
public sealed class IdentifierKeys(MasterSecrets secrets)
{
    private readonly ConcurrentDictionary<string, OrganisationIdentifiers> _organisations = new(StringComparer.Ordinal);

    /// <param name="organisation">The code of an organisation that a tenant is bound to; never a text that a caller chose.</param>
    public OrganisationIdentifiers For(string organisation) => _organisations.GetOrAdd(
        organisation,
        static (code, held) => new OrganisationIdentifiers(code, new NodeIdCodec(held, code), new CursorCodec(held, code)),
        secrets);
}
