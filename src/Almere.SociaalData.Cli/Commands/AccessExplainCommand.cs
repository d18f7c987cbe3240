using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.GraphQL;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata access explain</c>: what a role would see of a query, and why.</summary>
internal static class AccessExplainCommand
{
    public static Command Create()
    {
        var document = new Argument<FileInfo>("QUERY") { Description = "A file with a GraphQL document." };
        var roles = new Option<string[]>("--role") { Description = "The role, or several.", Required = true };
        var organisation = new Option<string>("--organisation") { Description = "The organisation whose application holds the role: may it? Where a role is for a kind of organisation, the store says what kind it is." };
        var purpose = new Option<string>("--purpose") { Description = "The purpose that the request chooses; a role with one purpose implies it." };
        var day = new Option<string>("--day") { Description = "The day of the request, as yyyy-MM-dd. [default: today]" };
        var operation = new Option<string>("--operation") { Description = "The operation, if the document has several." };
        var variables = new Option<string>("--variables") { Description = "Variables as a JSON object: what they name is decided too." };
        var folder = PolicyFolder.Option();
        var json = new Option<bool>("--json") { Description = "Write the decisions as one JSON object." };
        var store = new StoreOptions();
        var command = new Command("explain", """
            Say what a role would see of a query, and why: each position of the schema that it touches, what is done with it, the decision, and the
            grants that it rests on, with their place and ground. The decisions are those that a request would meet; no row is read.

            Exit codes: 0 everything is allowed, or on some rows; 1 something is denied; 2 the call can't be carried out; 3 the store is unavailable.

            Examples:
              sociaaldata access explain --role coa capacity.graphql
              sociaaldata access explain --role caseworker --purpose wmo --json clients.graphql | jq '.decisions[] | select(.decision == "DENIED")'
              sociaaldata access explain --role provider --organisation zorg-oase --file data/sociaaldata.db caseload.graphql
            """) { document, roles, organisation, purpose, day, operation, variables, folder, json };
        store.AddTo(command);
        command.SetAction((call, cancellationToken) => Running.RunAsync(call.InvocationConfiguration, async () =>
        {
            var schema = RegisterSchema.Build();
            var policy = PolicyFolder.Read(call.GetValue(folder)!, schema);
            var on = Day(call.GetValue(day));
            IReadOnlyList<string> held = [.. call.GetValue(roles)!.Distinct()];
            foreach (var role in held)
            {
                if (policy.FindRole(role) is null) throw new WrongCallException($"There is no role \"{role}\". There are: {string.Join(", ", policy.Roles.Select(known => known.Name))}.");
            }
            if (call.GetValue(organisation) is { } code && await RefusalOfHolderAsync(code, held, policy, () => DirectoryAsync(store.Read(call), cancellationToken), cancellationToken) is { } refusal)
            {
                await call.InvocationConfiguration.Error.WriteLineAsync(refusal);
                return ExitCodes.Refused;
            }
            var chosen = Purpose(call.GetValue(purpose), held, on, policy);
            var request = new GraphQLRequest(Text(call.GetValue(document)!)) { OperationName = call.GetValue(operation), Variables = Variables(call.GetValue(variables)) };
            if (new AccessExplainer(schema, policy).Explain(request, held, chosen, on, out var decisions) is [_, ..] errors)
                throw new WrongCallException(string.Join(Environment.NewLine, errors.Select(error => $"{call.GetValue(document)!.Name}{(error.Locations is [var (line, column), ..] ? $":{line}:{column}" : "")}: {error.Message}")));
            await call.InvocationConfiguration.Output.WriteLineAsync(call.GetValue(json) ? Json(held, chosen, on, decisions) : Lines(held, chosen, on, decisions));
            return decisions.Any(decision => decision.Decision == AccessDecision.Denied) ? ExitCodes.Refused : ExitCodes.Done;
        }));
        return command;
    }

    private static DateOnly Day(string? text) => text is null ? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCallException($"--day \"{text}\" is no day, expected one as yyyy-MM-dd.");

    private static string Text(FileInfo document)
    {
        try
        {
            return File.ReadAllText(document.FullName);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException(unreadable.Message);
        }
    }

    private static JsonElement? Variables(string? text)
    {
        try
        {
            return text is null ? null : JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException wrong)
        {
            throw new WrongCallException($"--variables is no JSON object: {wrong.Message}");
        }
    }

    // As a request does: one purpose is implied, one that the roles don't have is refused.
    private static string? Purpose(string? asked, IReadOnlyList<string> roles, DateOnly day, AccessPolicy policy)
    {
        var purposes = policy.PurposesOf(roles, day).Select(known => known.Id).ToList();
        if (asked is null) return purposes is [var only] ? only : null;
        return purposes.Contains(asked) ? asked : throw new WrongCallException(
            purposes is [] ? "The roles hold no grant for any purpose: leave --purpose out." : $"The roles don't hold purpose \"{asked}\". They hold: {string.Join(", ", purposes)}.");
    }

    private static async Task<string?> RefusalOfHolderAsync(
        string organisation, IReadOnlyList<string> roles, AccessPolicy policy, Func<Task<OrganisationDirectory>> directory, CancellationToken cancellationToken)
    {
        foreach (var role in roles.Select(name => policy.FindRole(name)!))
        {
            if (role.Holders is RoleHolders.Everyone || role.Holders is RoleHolders.Organisations { Codes: var codes } && codes.Contains(organisation)) continue;
            if (role.Holders is RoleHolders.Organisations { Kinds: [_, ..] })
            {
                if (await (await directory()).FindAsync(organisation, cancellationToken) is not { } known) return $"The registers know no organisation \"{organisation}\".";
                if (role.Holders.Include(organisation, known.Kind)) continue;
            }
            return $"Organisation \"{organisation}\" may not hold role \"{role.Name}\": see \"holders\" in {role.Place.File}.";
        }
        return null;
    }

    // Says first what is wrong with a store that isn't there.
    private static async Task<OrganisationDirectory> DirectoryAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        await new DatabaseSetup(options).CheckedInfoAsync(cancellationToken);
        return new(options);
    }

    private static string Json(IReadOnlyList<string> roles, string? purpose, DateOnly day, IReadOnlyList<ExplainedDecision> decisions) => JsonText.Of(new
    {
        Roles = roles,
        Purpose = purpose,
        Day = day,
        Decisions = decisions.Select(decision => new
        {
            decision.Coordinate,
            decision.ArgumentOf,
            decision.Asks,
            decision.Use,
            decision.Decision,
            decision.Reason,
            Grants = decision.Grants.Select(GrantText.Json),
        }),
    });

    private static string Lines(IReadOnlyList<string> roles, string? purpose, DateOnly day, IReadOnlyList<ExplainedDecision> decisions)
    {
        List<string> lines = [$"As {string.Join(" and ", roles)}, {(purpose is null ? "without a purpose" : $"for purpose {purpose}")}, on {day:yyyy-MM-dd}:"];
        foreach (var decision in decisions)
        {
            lines.Add($"{Word(decision.Decision),-12}  {decision.Coordinate}{(decision.ArgumentOf is { } field ? $" in {field}" : "")}{(decision.Asks is { } asks ? $" ({decision.Use?.ToString().ToLowerInvariant()} {asks})" : "")}");
            if (decision.Reason is { } reason) lines.Add($"              {reason}");
            else lines.AddRange(decision.Grants.Select(grant => $"              {GrantText.Of(grant)}"));
        }
        var scopes = decisions.SelectMany(decision => decision.Grants).SelectMany(grant => grant.Rows).Distinct().Select(RowScopes.Find).OfType<RowScope>().ToList();
        if (scopes is [_, ..]) lines.Add("Rows:");
        lines.AddRange(scopes.Select(scope => $"  {scope.Name}: {scope.Meaning}"));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Word(AccessDecision decision) => decision switch
    {
        AccessDecision.Allowed => "allowed",
        AccessDecision.OnSomeRows => "on some rows",
        _ => "denied",
    };
}
