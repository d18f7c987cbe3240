using Almere.SociaalData.Data;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Gateway.AccessLog;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Authentication.Development;
using Almere.SociaalData.Gateway.Health;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Problems;
using Almere.SociaalData.Gateway.Registers;
using Almere.SociaalData.Gateway.Settings;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.AddTransport();
    var limits = RequestLimits.Add(builder);
    builder.AddDevelopmentIssuer();
    builder.AddSignIn();
    builder.AddHealthPages();
    builder.Services.AddRegisters(builder.Configuration, builder.Environment.ContentRootPath, limits.ConcurrentRequests);
    builder.AddAccessLog();
    builder.AddRegisterApi();
    builder.AddGraphQL();
    SecurityTxt.Add(builder);

    var app = builder.Build();
    await app.PrepareDatabaseAsync();
    app.UseResponseHeaders();
    app.UseFaultPages();
    app.UseTransport();
    app.UseKnownTokens();
    app.UseStatusPages();
    app.UseSignIn();

    app.MapGraphQL();
    app.MapHealthPages();
    app.MapDevelopmentIssuer();
    SecurityTxt.Map(app);

    app.PrintWhenStarted();
    await app.RunAsync();
    return 0;
}
catch (Exception refused) when (refused is SettingsException or DatabaseUnavailableException)
{
    await Console.Error.WriteLineAsync($"The gateway can't start. {refused.Message}");
    return 1;
}

/// <summary>The gateway's entry point; public so that tests can host the real pipeline.</summary>
public partial class Program;
