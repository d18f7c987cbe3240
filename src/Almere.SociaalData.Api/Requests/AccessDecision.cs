namespace Almere.SociaalData.Api.Requests;

/// <summary>Whether a field may be used.</summary>
public enum AccessDecision
{
    /// <summary>On every row that is shown.</summary>
    Allowed,

    /// <summary>On some of the rows that are shown; on the others it is null.</summary>
    OnSomeRows,

    /// <summary>Not at all.</summary>
    Denied,
}
