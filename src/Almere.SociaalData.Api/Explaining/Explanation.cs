using System.Collections;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Explaining;

/// <summary>
/// How a request was answered, for the response's <c>extensions</c>: what it may cost, which decisions were taken, which statements ran. It holds no value:
/// neither of the request, which may be about a person, nor of a row. It is made when it is read, after the data.
/// </summary>
/// <param name="questions">What each coordinate asks.</param>
/// <param name="view">What the caller may do.</param>
/// <param name="request">The request.</param>
/// <param name="statements">The statements that it sends.</param>
internal sealed class Explanation(CoordinateQuestions questions, AccessView view, PreparedRequest request, StatementLog statements) : IReadOnlyDictionary<string, object?>
{
    private const string Key = "explain";

    /// <inheritdoc/>
    public int Count => 1;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => [Key];

    /// <inheritdoc/>
    public IEnumerable<object?> Values => [Make()];

    /// <inheritdoc/>
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no \"{key}\", only \"{Key}\".");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => key == Key;

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value)
    {
        value = key == Key ? Make() : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)[new(Key, Make())]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, object?> Make() => new()
    {
        ["cost"] = request.Cost,
        ["fields"] = request.Plan!.FieldCount,
        ["decisions"] = (List<object?>)[.. request.Plan.Verdicts
            .Select(decided => Decision(decided.Key, decided.Value, questions.Of(decided.Key), view)).OfType<object>()],
        ["steps"] = (List<object?>)[.. statements.Statements.Select(statement => new Dictionary<string, object?>
        {
            ["step"] = statement.Step,
            ["sql"] = statement.Text,
            ["mostRows"] = statement.MostRows,
            ["rows"] = statement.Rows,
        })],
    };

    /// <summary>What was decided on a coordinate; null for one that asks nothing.</summary>
    private static Dictionary<string, object?>? Decision(Coordinate coordinate, Verdict verdict, AccessQuestion question, AccessView view)
    {
        if (question is AccessQuestion.None)
            return null;
        var decision = new Dictionary<string, object?> { ["coordinate"] = coordinate.ToString() };
        if (coordinate.ArgumentOf is { } field)
            decision["argumentOf"] = field;
        var (use, grants) = Asked(question, view);
        decision["use"] = SchemaNames.EnumValueOf(use.ToString());
        decision["verdict"] = verdict switch
        {
            Verdict.Allowed => "ALLOWED",
            Verdict.Masked => "ON_SOME_ROWS",
            Verdict.Denied => "DENIED",
            var other => throw new System.Diagnostics.UnreachableException($"Unknown verdict {other}."),
        };
        if (verdict is Verdict.Denied { Reason: var reason })
            decision["reason"] = reason;
        else if (grants.Length > 0)
            decision["grant"] = grants;
        return decision;
    }

    private static (FieldUse Use, string Grants) Asked(AccessQuestion question, AccessView view) => question switch
    {
        AccessQuestion.OfField { Type: var type, Field: var field, Use: var use } => (use, GrantsOf(view.Decide(type, field, use))),
        AccessQuestion.OfType { Use: var use } => (use, ""),
        AccessQuestion.Through { Step: var step, Field: var field } =>
            (field.Use, string.Join(" + ", new[] { step, field }.Select(one => GrantsOf(view.Decide(one.Type, one.Field, one.Use))).Where(grants => grants.Length > 0).Distinct())),
        _ => (FieldUse.Read, ""),
    };

    private static string GrantsOf(Decision decision) => decision switch
    {
        Access.Views.Decision.Allowed { Grant: var grant } => grant,
        Access.Views.Decision.OnSomeRows { Grant: var grant } => grant,
        _ => "",
    };
}
