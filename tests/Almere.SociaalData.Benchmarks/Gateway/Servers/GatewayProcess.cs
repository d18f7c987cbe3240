using System.Net.Http.Json;
using System.Text.Json;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Benchmarks.Gateway.Servers;

/// <summary>The real gateway in a process of its own, in Development, so that it issues its own tokens; everything else is as its settings say.</summary>
public sealed class GatewayProcess : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _tokens = [];

    private GatewayProcess(ServerProcess server)
    {
        Server = server;
        _client = new() { BaseAddress = server.Address };
    }

    /// <summary>The process.</summary>
    public ServerProcess Server { get; }

    /// <summary>Starts a gateway over a database that is there.</summary>
    /// <param name="database">The database.</param>
    /// <param name="settings">Settings beside it, with a colon between section and name.</param>
    public static async Task<GatewayProcess> StartAsync(DatabaseOptions database, IReadOnlyDictionary<string, string>? settings = null)
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Database__Provider"] = $"{database.Provider}",
            ["ConnectionStrings__SociaalData"] = database.ConnectionString,
            ["Access__MasterSecret"] = Convert.ToBase64String(Enumerable.Repeat((byte)34, 32).ToArray()),
            // Many requests a second come from one application here; that they are counted stays.
            ["Limits__RequestsPerMinute"] = "100000000",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var program = Path.Combine(AppContext.BaseDirectory, "Almere.SociaalData.Gateway.dll");
        return new(await ServerProcess.StartAsync(program, ["--contentRoot", AppContext.BaseDirectory], environment));
    }

    /// <summary>A token of an example client, such as <c>caseworker</c>: one for all its requests, as an application keeps it for the hour that it holds.</summary>
    public async Task<string> TokenAsync(string client)
    {
        if (!_tokens.TryGetValue(client, out var token))
            _tokens[client] = token = await NewTokenAsync(client);
        return token;
    }

    private async Task<string> NewTokenAsync(string client)
    {
        using var form = new FormUrlEncodedContent([new("client_id", client)]);
        using var response = await _client.PostAsync(new Uri("/dev/token", UriKind.Relative), form);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    /// <summary>A request as an example client sends it, ready to be sent again and again.</summary>
    /// <param name="client">The example client.</param>
    /// <param name="purpose">The purpose that it chooses, or null.</param>
    /// <param name="document">The document.</param>
    /// <param name="variables">Its variables; an object of which the members are the variables, or null.</param>
    public async Task<Load.HttpMessage> MessageAsync(string client, string? purpose, string document, object? variables)
    {
        var headers = new List<(string, string)> { ("Authorization", $"Bearer {await TokenAsync(client)}"), ("Content-Type", "application/json") };
        if (purpose is not null)
            headers.Add(("Processing-Activity", purpose));
        return Load.HttpMessage.Post(Server.Address, "/graphql", headers, JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables }));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }
}
