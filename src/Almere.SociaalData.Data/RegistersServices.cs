using Almere.SociaalData.Data.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Almere.SociaalData.Data;

/// <summary>Adds the registers to a host.</summary>
public static class RegistersServices
{
    /// <summary>
    /// Adds <see cref="DatabaseOptions"/>, <see cref="DatabaseSetup"/>, <see cref="OrganisationDirectory"/> and <see cref="RegistersFactory"/>.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">A setting is unknown or has an unknown value.</exception>
    public static IServiceCollection AddRegisters(this IServiceCollection services, IConfiguration configuration, string contentRoot) => services
        .AddSingleton(DatabaseOptions.Read(configuration, contentRoot))
        .AddSingleton<DatabaseSetup>()
        .AddSingleton<OrganisationDirectory>()
        .AddSingleton<RegistersFactory>();
}
