using System.Diagnostics;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

/// <summary>The server audits of the npm package <c>graphql-http</c>, run by Node.js against the gateway on a real socket.</summary>
public sealed class HttpAuditTests(RegistersGateway gateway) : IClassFixture<RegistersGateway>
{
    [SkippableFact]
    public async Task Passes_every_audit_of_GraphQL_over_HTTP()
    {
        Skip.If(RepositoryFiles.Conformance is null, "The conformance folder is absent; name it in CONFORMANCE_DIR.");
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["package.json", "http-audit.mjs"])
            File.Copy(Path.Combine(RepositoryFiles.Conformance, file), Path.Combine(folder.Path, file));
        var install = await RunAsync(folder.Path, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock");
        Skip.If(install is null, "Node.js is absent; install it to run the audits of GraphQL over HTTP.");
        Skip.If(install.Value.ExitCode != 0, $"npm can't install the audits: {install.Value.Output}");

        var audits = await RunAsync(folder.Path, "node", "http-audit.mjs", $"{gateway.Address}graphql", "--header", $"Authorization: Bearer {gateway.Token}");

        Assert.Equal("61 passed, 0 failed", audits!.Value.Output.TrimEnd().Split('\n')[^1]);
    }

    private static async Task<(int ExitCode, string Output)?> RunAsync(string folder, string command, params string[] arguments)
    {
        Process? process;
        try
        {
            process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no such command
        }

        using (process)
        {
            var error = process!.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output + await error);
        }
    }
}
