namespace Almere.SociaalData.Access.Callers;

/// <summary>Why a caller with a valid token is refused.</summary>
public enum CallerRefusal
{
    /// <summary>No role of the token has a role file.</summary>
    NoRole,

    /// <summary>The token carries a role that its organisation may not hold.</summary>
    RoleOfAnotherOrganisation,

    /// <summary>The purpose that was asked for isn't one of the caller's.</summary>
    PurposeNotGranted,
}
