using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Referee;

/// <summary>The reference implementation in a Node.js process of its own; one question at a time.</summary>
public sealed class GraphQLJs : IAsyncDisposable
{
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private GraphQLJs(Process process) => _process = process;

    /// <summary>Starts it with the packages that its lock file names; skips the running test, visibly, where that can't be done.</summary>
    public static async Task<GraphQLJs> StartAsync()
    {
        Skip.IfNot(await CanRunAsync("node"), "Node.js isn't installed: the reference implementation can't be asked.");
        Skip.IfNot(await CanRunAsync("npm"), "npm isn't installed: the reference implementation can't be fetched.");
        var folder = await InstallAsync();
        return new(Start("node", folder, "referee.mjs"));
    }

    /// <summary>Asks about this schema from now on.</summary>
    public Task UseSchemaAsync(string sdl) => AskAboutSchemaAsync(new() { ["ask"] = "schema", ["sdl"] = sdl });

    /// <summary>The schema that definitions make, printed in alphabetical order.</summary>
    public async Task<string> PrintAsync(string sdl) => (await AskAboutSchemaAsync(new() { ["ask"] = "print", ["sdl"] = sdl }))["printed"]!.GetValue<string>();

    /// <summary>The schema that the answer to an introspection query tells of, printed in alphabetical order.</summary>
    public async Task<string> PrintIntrospectionAsync(JsonNode data) =>
        (await AskAboutSchemaAsync(new() { ["ask"] = "print", ["introspection"] = data }))["printed"]!.GetValue<string>();

    /// <summary>The errors of a document: of the parser, or of validation.</summary>
    public async Task<JsonElement> ValidateAsync(string document)
    {
        var answer = await AskAsync(new() { ["ask"] = "validate", ["document"] = document });
        return JsonSerializer.SerializeToElement(answer["errors"]);
    }

    /// <summary>The errors of a document that defines a schema, or extends the one in use: of the parser, or of validation.</summary>
    public async Task<JsonElement> ValidateSdlAsync(string document, bool extend)
    {
        var answer = await AskAsync(new() { ["ask"] = "validateSdl", ["document"] = document, ["extend"] = extend });
        return JsonSerializer.SerializeToElement(answer["errors"]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(AnswerTime);
        await _process.WaitForExitAsync(limit.Token);
        _process.Dispose();
    }

    private async Task<JsonObject> AskAboutSchemaAsync(JsonObject question)
    {
        var answer = await AskAsync(question);
        return answer["errors"] is { } errors ? throw new InvalidDataException($"The reference implementation refuses the schema: {errors.ToJsonString()}") : answer;
    }

    private async Task<JsonObject> AskAsync(JsonObject question)
    {
        using var limit = new CancellationTokenSource(AnswerTime);
        await _process.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), limit.Token);
        await _process.StandardInput.FlushAsync(limit.Token);
        var line = await _process.StandardOutput.ReadLineAsync(limit.Token)
            ?? throw new InvalidOperationException($"The reference implementation stopped: {await _process.StandardError.ReadToEndAsync(limit.Token)}");
        return JsonNode.Parse(line)!.AsObject();
    }

    // Beside the built tests, where nothing is checked in. What is there is used again as long as the lock file is the same.
    private static async Task<string> InstallAsync()
    {
        var source = Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.GraphQL.Tests", "Referee");
        var target = Path.Combine(AppContext.BaseDirectory, "referee");
        Directory.CreateDirectory(target);
        var installed = Path.Combine(target, "package-lock.json");
        var wanted = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"));
        var isInstalled = File.Exists(Path.Combine(target, "installed")) && await File.ReadAllTextAsync(installed) == wanted;
        foreach (var file in (string[])["package.json", "package-lock.json", ".npmrc", "referee.mjs"])
            File.Copy(Path.Combine(source, file), Path.Combine(target, file), overwrite: true);
        if (isInstalled)
            return target;
        using var npm = Start("npm", target, "ci", "--no-audit", "--no-fund");
        using var limit = new CancellationTokenSource(InstallTime);
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(limit.Token), npm.StandardError.ReadToEndAsync(limit.Token));
        await npm.WaitForExitAsync(limit.Token);
        Skip.IfNot(npm.ExitCode == 0, $"npm ci failed, so the reference implementation isn't there: {await output}{await errors}");
        await File.WriteAllTextAsync(Path.Combine(target, "installed"), "");
        return target;
    }

    private static async Task<bool> CanRunAsync(string program)
    {
        try
        {
            using var process = Start(program, AppContext.BaseDirectory, "--version");
            using var limit = new CancellationTokenSource(AnswerTime);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string program, string folder, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new System.Text.UTF8Encoding(false),
        StandardOutputEncoding = System.Text.Encoding.UTF8,
    })!;
}
