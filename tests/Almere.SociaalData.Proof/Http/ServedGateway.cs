using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Proof.Data;
using Almere.SociaalData.Proof.Positions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Almere.SociaalData.Proof.Http;

/// <summary>The gateway as it runs, on a socket, over a database of the proof.</summary>
internal sealed class ServedGateway : WebApplicationFactory<Program>
{
    // The moment of an answer, and the trace that the answer belongs to.
    private static readonly HashSet<string> OfTheMoment = new(StringComparer.OrdinalIgnoreCase) { "Date", "traceparent", "tracestate", "traceresponse" };

    private readonly ProofDatabase _database;

    public ServedGateway(ProofDatabase database)
    {
        _database = database;
        UseKestrel(0);
        StartServer();
    }

    /// <summary>A client of the development issuer, signed in for a purpose.</summary>
    public async Task<HttpClient> SignInAsync(string role, string? purpose)
    {
        var client = CreateClient();
        using var form = new FormUrlEncodedContent([new("client_id", role)]);
        using var token = await client.PostAsync(new Uri("/dev/token", UriKind.Relative), form);
        var granted = JsonDocument.Parse(await token.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", granted);
        if (purpose is not null)
            client.DefaultRequestHeaders.Add("Processing-Activity", purpose);
        return client;
    }

    /// <summary>Everything that a response tells: status, headers and bytes.</summary>
    public static async Task<string> AskAsync(HttpClient client, Position position)
    {
        var variables = position.Variables is null ? (JsonElement?)null : JsonDocument.Parse(position.Variables).RootElement;
        using var body = new StringContent(JsonSerializer.Serialize(new { query = position.Document, variables }), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), body);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => !OfTheMoment.Contains(header.Key))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n\n{Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync())}";
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:SociaalData", _database.Options.ConnectionString);
        builder.UseSetting("Access:MasterSecret", Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]));
        // The proof changes rows beside the gateway, without an import: what was counted before would hide it.
        builder.UseSetting("Figures:Keep", "false");
        // The provider of the proof's rows.
        builder.UseSetting("Tenants:5c1a1daa-0000-4000-8000-000000000104:Organisation", "provider-a");
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StandingClock())));
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(ProofDatabase.Today.ToDateTime(new(10, 0)), TimeSpan.Zero);
    }
}
