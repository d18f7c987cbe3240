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
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Its settings.</param>
    /// <param name="contentRoot">The folder that a relative file counts from.</param>
    /// <param name="mostReaders">Most requests that read at the same time.</param>
    /// <exception cref="DatabaseUnavailableException">A setting is unknown or has an unknown value.</exception>
    public static IServiceCollection AddRegisters(this IServiceCollection services, IConfiguration configuration, string contentRoot, int mostReaders) => services
        .AddSingleton(DatabaseOptions.Read(configuration, contentRoot, mostReaders))
        .AddSingleton<DatabaseSetup>()
        .AddSingleton<OrganisationDirectory>()
        .AddSingleton<RegistersFactory>();
}
