namespace Almere.SociaalData.Gateway.Authentication.Development;

/// <summary>An example caller, for whom the development issuer makes tokens.</summary>
internal sealed class DevelopmentClient
{
    /// <summary>The tenant that its tokens come from, a GUID of section <c>Tenants</c>.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The app roles that its tokens carry.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether a person signs in through this client (token with <c>scp</c>), instead of the application itself.</summary>
    public bool Person { get; init; }
}
