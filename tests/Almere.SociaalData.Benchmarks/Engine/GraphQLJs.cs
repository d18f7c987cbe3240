using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Almere.SociaalData.Benchmarks.Engine;

/// <summary>The other side: graphql-js in a Node.js process of its own, which measures what it is asked to.</summary>
internal sealed class GraphQLJs : IDisposable
{
    private readonly Process _node;

    private GraphQLJs(Process node, string version)
    {
        _node = node;
        Version = version;
    }

    /// <summary>The version of graphql-js.</summary>
    public string Version { get; }

    /// <summary>Starts the process; null, with the reason, where Node.js or the package is absent.</summary>
    public static async Task<(GraphQLJs? Started, string? Reason)> StartAsync(string folder, JsonObject documents)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
            return (null, "graphql-js isn't installed: run npm ci --prefix tests/Almere.SociaalData.Benchmarks/graphql-js.");
        Process node;
        try
        {
            node = Process.Start(new ProcessStartInfo("node", ["measure.mjs"])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
        }
        catch (Win32Exception)
        {
            return (null, "Node.js isn't installed.");
        }

        var answer = await AskAsync(node, documents);
        return (new(node, answer.GetProperty("version").GetString()!), null);
    }

    /// <summary>Measures a work for some time.</summary>
    /// <param name="work">The kind of work and the name of the document.</param>
    /// <param name="milliseconds">How long, in milliseconds.</param>
    public async Task<Sample> MeasureAsync(string work, int milliseconds)
    {
        var answer = await AskAsync(_node, new JsonObject { ["run"] = work, ["milliseconds"] = milliseconds });
        return new(answer.GetProperty("nanoseconds").GetDouble(), answer.TryGetProperty("check", out var check) ? check.GetInt32() : null);
    }

    /// <summary>Lets the process end.</summary>
    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(5_000))
            _node.Kill();
        _node.Dispose();
    }

    private static async Task<JsonElement> AskAsync(Process node, JsonObject message)
    {
        await node.StandardInput.WriteLineAsync(message.ToJsonString());
        await node.StandardInput.FlushAsync();
        var line = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("graphql-js stopped without an answer; its message stands above.");
        return JsonDocument.Parse(line).RootElement;
    }
}
