using System.CommandLine;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Printing;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Cli.Calls;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata access print</c>: the grants of the role files as a document to sign, or as data.</summary>
internal static class AccessPrintCommand
{
    public static Command Create()
    {
        var folder = PolicyFolder.Option();
        var json = new Option<bool>("--json") { Description = "Write the grants as one JSON object: role, type, fields, uses, rows, purposes, ground, period, place." };
        var command = new Command("print", """
            Print who may do what: each field by role and use, and each grant with its rows, purpose, period and ground.

            Exit codes: 0 done; 2 the role files can't be used, and it says where and why.

            Examples:
              sociaaldata access print
              sociaaldata access print --json | jq '.grants[] | select(.role == "ggd")'
            """) { folder, json };
        command.SetAction(call => Running.RunAsync(call.InvocationConfiguration, async () =>
        {
            var policy = PolicyFolder.Read(call.GetValue(folder)!, RegisterSchema.Build());
            await call.InvocationConfiguration.Output.WriteLineAsync(call.GetValue(json) ? Json(policy) : AccessMatrix.Print(policy).TrimEnd());
            return ExitCodes.Done;
        }));
        return command;
    }

    private static string Json(AccessPolicy policy) => JsonText.Of(new { Grants = policy.Roles.SelectMany(role => role.Grants).Select(GrantText.Json) });
}
