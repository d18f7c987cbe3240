using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>The tests that ask a gateway, one class after the other: recorded statements are those of the whole process.</summary>
[CollectionDefinition(Name)]
public sealed class GatewayTests : ICollectionFixture<PostgreSqlGateway>, ICollectionFixture<SqlServerGateway>, ICollectionFixture<SqlServerWordsGateway>
{
    public const string Name = "Gateway";
}

/// <summary>The gateway with its real pipeline, example data of its own and a clock that stands still; over a SQLite file that it makes itself.</summary>
public class AcceptanceGateway : WebApplicationFactory<Program>
{
    private static readonly TimeProvider Clock = new StandingClock();

    // Two texts that were read so are equal only if all their bytes are.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<(string, string?, string), Task<(int Status, string Body, IReadOnlyList<string> Statements)>> _asked = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("sociaaldata-acceptance").FullName;

    /// <summary>The day that the example data counts as today.</summary>
    internal static DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>A SQLite file that goes with the gateway.</summary>
    protected string DatabaseFile => Path.Combine(_folder, "sociaaldata.db");

    /// <summary>Where the registers are kept, for who writes beside the gateway.</summary>
    internal DatabaseOptions Database => DatabaseOptions.Of(Enum.Parse<DatabaseProvider>(Store.Provider), Store.ConnectionString, _folder);

    /// <summary>Where the registers are kept.</summary>
    protected virtual (string Provider, string ConnectionString) Store => ("Sqlite", $"Data Source={DatabaseFile}");

    /// <summary>Whether figures are kept until the next import. Not where statements are compared: they would be missing from the second question for the same figures.</summary>
    public bool KeepsFigures { get; init; }

    /// <summary>Asks as an example caller; gives the status, the body and the statements that ran.</summary>
    /// <param name="clientId">The caller: a client id of the development issuer.</param>
    /// <param name="purpose">The purpose that is chosen, or null.</param>
    /// <param name="query">The document.</param>
    /// <param name="variables">The variables, or null.</param>
    internal Task<(int Status, string Body, IReadOnlyList<string> Statements)> AskAsync(string clientId, string? purpose, string query, JsonElement? variables = null) =>
        SendAsync(clientId, purpose, new { query, variables });

    /// <summary>The same, asked the first time only: for those who compare with it.</summary>
    internal Task<(int Status, string Body, IReadOnlyList<string> Statements)> AskOnceAsync(string clientId, string? purpose, string query)
    {
        lock (_asked)
        {
            if (!_asked.TryGetValue((clientId, purpose, query), out var answer))
                _asked.Add((clientId, purpose, query), answer = AskAsync(clientId, purpose, query));
            return answer;
        }
    }

    /// <summary>Sends a request as an example caller; gives the status, the body and the statements that ran.</summary>
    /// <param name="clientId">The caller: a client id of the development issuer.</param>
    /// <param name="purpose">The purpose that is chosen, or null.</param>
    /// <param name="request">The parameters of the request.</param>
    /// <param name="explain">What the header <c>GraphQL-Explain</c> holds, or null for none.</param>
    internal async Task<(int Status, string Body, IReadOnlyList<string> Statements)> SendAsync(string clientId, string? purpose, object request, string? explain = null)
    {
        using var client = await SignInAsync(clientId, purpose);
        if (explain is not null)
            client.DefaultRequestHeaders.Add("GraphQL-Explain", explain);
        using var recorder = new StatementRecorder();
        using var response = await PostAsync(client, request);
        return ((int)response.StatusCode, Utf8.GetString(await response.Content.ReadAsByteArrayAsync()), recorder.Statements);
    }

    /// <summary>Sends a request as an example caller; gives the names of the events, of the engine and of EF Core.</summary>
    internal async Task<IReadOnlyList<string>> EventsAsync(string clientId, string? purpose, object request)
    {
        using var client = await SignInAsync(clientId, purpose);
        using var recorder = new StatementRecorder();
        using var response = await PostAsync(client, request);
        await response.Content.ReadAsByteArrayAsync();
        return recorder.Events;
    }

    private async Task<HttpClient> SignInAsync(string clientId, string? purpose)
    {
        var client = CreateClient();
        using var form = new FormUrlEncodedContent([new("client_id", clientId)]);
        using var token = await client.PostAsync(new Uri("/dev/token", UriKind.Relative), form);
        var granted = JsonDocument.Parse(await token.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", granted);
        if (purpose is not null)
            client.DefaultRequestHeaders.Add("Processing-Activity", purpose);
        // The first request of a caller has its organisation looked up; what is asked of the database then is not the question.
        using (await PostAsync(client, new { query = "{ __typename }" }))
        {
        }

        return client;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, object request)
    {
        using var body = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri("/graphql", UriKind.Relative), body);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        var (provider, connectionString) = Store;
        builder.UseSetting("Database:Provider", provider);
        builder.UseSetting("ConnectionStrings:SociaalData", connectionString);
        builder.UseSetting("Access:MasterSecret", Convert.ToBase64String(Enumerable.Repeat((byte)34, 32).ToArray()));
        builder.UseSetting("Figures:Keep", $"{KeepsFigures}");
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(Clock)));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 7, 1, 10, 0, 0, TimeSpan.Zero);
    }

    private sealed class StatementRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<string> _statements = [];
        private readonly List<string> _events = [];
        private readonly List<IDisposable> _subscriptions = [];

        public StatementRecorder() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public IReadOnlyList<string> Statements
        {
            get
            {
                lock (_statements)
                    return [.. _statements];
            }
        }

        public IReadOnlyList<string> Events
        {
            get
            {
                lock (_events)
                    return [.. _events];
            }
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is StatementEvents.ListenerName or PipelineEvents.ListenerName or DbLoggerCategory)
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            lock (_events)
                _events.Add(value.Key);
            var text = value switch
            {
                { Key: StatementEvents.Running, Value: string statement } => statement,
                { Value: CommandEventData command } when value.Key == RelationalEventId.CommandExecuting.Name => command.Command.CommandText,
                _ => null,
            };
            if (text is null || text.StartsWith("PRAGMA", StringComparison.Ordinal))
                return;
            lock (_statements)
                _statements.Add(text);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
        }

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }
}
