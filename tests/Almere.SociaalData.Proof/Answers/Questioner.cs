using System.Text.Json;
using System.Text.RegularExpressions;
using Almere.SociaalData.Api;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Data;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.Proof.Data;
using Almere.SociaalData.Proof.Positions;
using Almere.SociaalData.Proof.Statements;

namespace Almere.SociaalData.Proof.Answers;

/// <summary>Asks what is under proof, as one caller.</summary>
internal sealed partial class Questioner : IDisposable
{
    private static readonly GraphQLPipelineOptions KeepingAll = new() { MaxCachedDocuments = 50_000, MaxCachedCharacters = 100_000_000, MaxCachedPlans = 50_000, MaxCachedPlanFields = 5_000_000 };

    private readonly ProofSubject _subject;
    private readonly SignedView _view;
    private readonly AccessLogDoor _log;
    private readonly RegistersFactory _registers;
    private readonly RegisterApi _api;

    /// <param name="schema">The schema of the gateway.</param>
    /// <param name="subject">What answers.</param>
    /// <param name="database">What it reads.</param>
    /// <param name="view">Who asks.</param>
    public Questioner(RegisterSchema schema, ProofSubject subject, ProofDatabase database, SignedView view)
    {
        (_subject, _view) = (subject, view);
        var log = AccessLogOptions.Beside(database.Options);
        _log = new(new(log), new(log, SignedView.Secrets, TimeProvider.System));
        _log.Table.OpenAsync(default).AsTask().GetAwaiter().GetResult();
        _registers = new(database.Options);
        _api = new(schema, subject.Policy, _registers, new OrganisationDirectory(database.Options), SignedView.Identifiers, _log, KeepingAll);
    }

    /// <summary>Asks; a position that goes on to a second page twice.</summary>
    /// <param name="position">What is asked.</param>
    /// <param name="fail">Told of what is wrong whatever is hidden: a request that reads while it decides, or ends in an error of the gateway's own.</param>
    public Answer Ask(Position position, Action<string, string> fail)
    {
        var variables = position.Variables is null ? (JsonElement?)null : JsonDocument.Parse(position.Variables).RootElement;
        var answer = Ask(new GraphQLRequest(position.Document) { Variables = variables }, position, fail);
        if (!position.IsPaged || Cursor().Match(answer.Text) is not { Success: true } cursor)
            return answer;
        var after = JsonDocument.Parse($$"""{ "after": "{{cursor.Groups["cursor"].Value}}" }""").RootElement;
        var next = Ask(new GraphQLRequest(position.Document) { Variables = after }, position, fail);
        return new(answer.Text + next.Text, answer.Decisions + next.Decisions, [.. answer.Statements, .. next.Statements]);
    }

    public void Dispose()
    {
        _registers.Dispose();
        _log.Reader.Dispose();
        _log.Table.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private Answer Ask(GraphQLRequest request, Position position, Action<string, string> fail)
    {
        var context = _api.Open(_view.Caller, _view.Scope);
        var state = (CallerRequest)context.State!;
        if (_subject.Alter is { } alter)
            context = alter(context);
        try
        {
            var statements = StatementRecorder.Start();
            var prepared = _api.Pipeline.Prepare(request, context);
            if (statements.Count > 0)
                fail("reads while deciding", $"deciding on {position} read the database.");
            var text = _api.Pipeline.RunAsync(prepared, context).AsTask().GetAwaiter().GetResult().ToJson();
            if (text.Contains("INTERNAL_ERROR", StringComparison.Ordinal) || text.Contains("SYNTAX_INVALID", StringComparison.Ordinal))
                fail($"{position.Coordinate} bad answer", $"{position} was answered with {text}");
            var decisions = prepared.Plan is null ? "" : string.Join(' ', prepared.Plan.Verdicts.Select(one => $"{one.Key}({one.Key.ArgumentOf}):{one.Value.GetType().Name}"));
            return new(text, decisions, statements);
        }
        finally
        {
            StatementRecorder.Stop();
            state.Dispose();
        }
    }

    [GeneratedRegex("\"endCursor\":\"(?<cursor>[^\"]+)\"")]
    private static partial Regex Cursor();
}
