namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>Somebody of whom something was read, enciphered: what <c>Client.accessedBy</c> starts from.</summary>
public sealed class AccessedPerson
{
    /// <summary>The first half of the enciphered key of the person.</summary>
    [Classified(Classification.Personal)]
    public required long Id { get; init; }

    /// <summary>Where the records about this person are.</summary>
    [Classified(Classification.Personal)]
    public List<AccessIndexEntry> Entries { get; } = [];
}
