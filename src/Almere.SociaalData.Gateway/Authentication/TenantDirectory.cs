using System.Collections.Frozen;
using Almere.SociaalData.Gateway.Settings;
using Microsoft.Extensions.Primitives;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>The tenants of section <c>Tenants</c> (tenant id → organisation, roles, enabled), as the settings say at this moment.</summary>
/// <remarks>
/// A change of the settings is taken over at once. A change that can't be used is logged and leaves the last good tenants in
/// force, so that a typing error neither opens nor closes the gateway.
/// </remarks>
internal sealed partial class TenantDirectory : IDisposable
{
    public const string Section = "Tenants";

    private readonly IConfiguration _configuration;
    private readonly AzureAdSettings _azureAd;
    private readonly ILogger<TenantDirectory> _logger;
    private readonly IDisposable _registration;
    private volatile FrozenDictionary<string, Tenant> _current;
    private volatile string? _refusedChange;

    public TenantDirectory(IConfiguration configuration, AzureAdSettings azureAd, ILogger<TenantDirectory> logger)
    {
        (_configuration, _azureAd, _logger) = (configuration, azureAd, logger);
        _current = Read(configuration, azureAd);
        _registration = ChangeToken.OnChange(configuration.GetReloadToken, TakeOver);
    }

    /// <summary>The enabled tenants by id, in lower case. Another object stands here after each change of the settings.</summary>
    public FrozenDictionary<string, Tenant> Current => _current;

    /// <summary>Why the last change of the settings was not taken over; null when it was.</summary>
    public string? RefusedChange => _refusedChange;

    public void Dispose() => _registration.Dispose();

    /// <summary>The enabled tenants of the settings, by id in lower case.</summary>
    /// <exception cref="SettingsException">A tenant is unusable, or none is given.</exception>
    public static FrozenDictionary<string, Tenant> Read(IConfiguration configuration, AzureAdSettings azureAd)
    {
        var tenants = SettingsSection.Read<Dictionary<string, Tenant>>(configuration, Section);
        if (tenants.Count == 0)
            throw new SettingsException(
                """The settings section "Tenants" is empty, so nobody could sign in. Add a tenant: its id, with Organisation and Roles.""");
        foreach (var (id, tenant) in tenants)
            Check(id, tenant, azureAd);
        return tenants.Where(pair => pair.Value.Enabled).ToFrozenDictionary(pair => Guid.Parse(pair.Key).ToString(), pair => pair.Value);
    }

    private static void Check(string id, Tenant tenant, AzureAdSettings azureAd)
    {
        if (!Guid.TryParseExact(id, "D", out var guid))
            throw new SettingsException($"""The setting "Tenants:{id}" must be named by a tenant id, a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e.""");
        if (tenant.Organisation.Length == 0)
            throw new SettingsException($"""The setting "Tenants:{id}:Organisation" is missing. Give the code of the organisation, for example "coa".""");
        if (tenant.Roles.Count == 0)
            throw new SettingsException($"""The setting "Tenants:{id}:Roles" is empty. Name the roles that {tenant.Organisation} may hold, or remove the tenant.""");
        if (!azureAd.AdmitsSeveralTenants && guid != Guid.Parse(azureAd.TenantId))
            throw new SettingsException(
                $"""The setting "AzureAd:TenantId" admits one tenant, but "Tenants:{id}" is another. Set AzureAd:TenantId to "organizations", or remove that tenant.""");
    }

    private void TakeOver()
    {
        try
        {
            _current = Read(_configuration, _azureAd);
            _refusedChange = null;
            LogTakenOver(_logger, _current.Count);
        }
        catch (SettingsException refused)
        {
            _refusedChange = refused.Message;
            LogRefused(_logger, refused.Message);
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "Tenants taken over from the settings: {Count} enabled")]
    private static partial void LogTakenOver(ILogger logger, int count);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "The changed settings were not taken over, the former tenants stay in force: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
