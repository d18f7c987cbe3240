namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>A tenant whose tokens are admitted: the organisation that it stands for and the roles that this organisation may hold.</summary>
internal sealed class Tenant
{
    /// <summary>Code of the organisation in the registers, for example <c>coa</c>.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Names of the roles (files in <c>schema/access</c>) that tokens of this tenant may carry.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Client ids of the applications that may call; none: every application that the tenant has given a role.</summary>
    public IReadOnlyList<string> Applications { get; init; } = [];

    /// <summary>Whether its callers may run only the trusted documents of their roles (folder <c>schema/trusted-documents</c>), and no query of their own.</summary>
    public bool TrustedDocumentsOnly { get; init; }

    /// <summary>Whether tokens of this tenant are admitted; <c>false</c> puts a partner out within seconds, without a restart.</summary>
    public bool Enabled { get; init; } = true;
}
