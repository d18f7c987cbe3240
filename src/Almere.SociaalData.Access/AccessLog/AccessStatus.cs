namespace Almere.SociaalData.Access.AccessLog;

/// <summary>How a processing ended, as the Logboek Dataverwerkingen words it.</summary>
public enum AccessStatus
{
    /// <summary>The request was refused, or was no request that can be answered: nobody's fault but the caller's.</summary>
    Unset,

    /// <summary>It was answered.</summary>
    Ok,

    /// <summary>The gateway failed.</summary>
    Error,
}
