using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Authentication.Development;
using Almere.SociaalData.Gateway.Health;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Problems;
using Almere.SociaalData.Gateway.Settings;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.AddTransport();
    builder.AddRequestLimits();
    builder.AddDevelopmentIssuer();
    builder.AddSignIn();
    builder.AddHealthPages();
    builder.AddGraphQL();
    SecurityTxt.Add(builder);

    var app = builder.Build();
    app.UseResponseHeaders();
    app.UseProblemPages();
    app.UseTransport();
    app.UseSignIn();
    app.UseRateLimiter();

    app.MapGraphQL();
    app.MapHealthPages();
    app.MapDevelopmentIssuer();
    SecurityTxt.Map(app);

    app.PrintWhenStarted();
    await app.RunAsync();
    return 0;
}
catch (SettingsException refused)
{
    await Console.Error.WriteLineAsync($"The gateway can't start. {refused.Message}");
    return 1;
}
