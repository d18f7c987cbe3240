namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>Somebody of whom something was read, enciphered: what <c>Client.accessedBy</c> starts from.</summary>
public sealed class AccessedPerson
{
    /// <summary>The first half of the enciphered key of the person.</summary>
    [Classified(Classification.Personal)]
    public required long Id { get; init; }

    /// <summary>The lines about this person.</summary>
    [Classified(Classification.Personal)]
    public List<AccessLine> Lines { get; } = [];
}
