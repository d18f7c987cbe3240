namespace Almere.SociaalData.Access.Identifiers;

/// <summary>The ids and cursors of one organisation.</summary>
/// <param name="Organisation">The organisation's code.</param>
/// <param name="NodeIds">Its node ids.</param>
/// <param name="Cursors">Its cursors.</param>
public sealed record OrganisationIdentifiers(string Organisation, NodeIdCodec NodeIds, CursorCodec Cursors);
