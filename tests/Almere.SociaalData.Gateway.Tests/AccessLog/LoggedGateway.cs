using System.Text.Json;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Domain.AccessLog;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Almere.SociaalData.Gateway.Tests.AccessLog;

/// <summary>A gateway with the registers behind it and an access log of its own.</summary>
internal sealed class LoggedGateway : IDisposable
{
    private const string GraphQL = "application/graphql-response+json";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _tokens = [];

    public LoggedGateway(params ReadOnlySpan<(string Key, string Value)> settings)
    {
        LogFile = System.IO.Path.Combine(_folder.Path, "log", "access.db");
        Host = new() { AsksRegisters = true, Settings = { ["AccessLog:ConnectionString"] = $"Data Source={LogFile}", ["AccessLog:TimeoutSeconds"] = "1" } };
        foreach (var (key, value) in settings)
            Host.Settings[key] = value;
    }

    public string LogFile { get; }

    public GatewayHost Host { get; }

    public AccessLogOptions Log => Host.Services.GetRequiredService<AccessLogOptions>();

    /// <summary>Asks as an example caller; gives the status and the answer.</summary>
    public async Task<(int Status, JsonElement Answer)> AskAsync(string caller, string query, string? purpose = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(caller, query, purpose, headers);
        return ((int)response.StatusCode, await response.JsonAsync());
    }

    /// <summary>Asks as an example caller.</summary>
    public async Task<HttpResponseMessage> SendAsync(string caller, string query, string? purpose = null, params (string Name, string Value)[] headers)
    {
        using var client = Host.CreateClient();
        if (!_tokens.TryGetValue(caller, out var token))
            _tokens[caller] = token = await client.TokenAsync(caller);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        if (purpose is not null)
            client.DefaultRequestHeaders.Add("Processing-Activity", purpose);
        foreach (var (name, value) in headers)
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return await client.AskAsync(query, GraphQL);
    }

    /// <summary>All records, in the order in which they were written, with their lines.</summary>
    public async Task<IReadOnlyList<(AccessRecord Record, IReadOnlyList<AccessLine> Lines)>> RecordsAsync()
    {
        if (!File.Exists(LogFile))
            return [];
        using var log = Host.Services.GetRequiredService<AccessLogReader>().Open(new AllRows());
        return [.. log.Rows<AccessRecord>().OrderBy(record => record.Id).AsEnumerable().Select(record => (record, AccessLine.Of(record)))];
    }

    public void Dispose()
    {
        Host.Dispose();
        _folder.Dispose();
    }

    private sealed class AllRows : IRowRules
    {
        public System.Linq.Expressions.LambdaExpression? RuleFor(Type entity) => null;
    }
}
