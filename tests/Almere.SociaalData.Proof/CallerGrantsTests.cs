using System.Text.Json;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Proof.Answers;
using Almere.SociaalData.Proof.Data;
using Xunit;

namespace Almere.SociaalData.Proof;

/// <summary>What <c>caller { grants }</c> tells a partner is what the gateway decides for it: no more, no less, and on the rows that it says.</summary>
public sealed class CallerGrantsTests(ProofDatabaseFixture fixture) : IClassFixture<ProofDatabaseFixture>
{
    private const string Query = "{ caller { organisation roles purpose { id } purposes { id } grants { type fields scope aggregatesOnly } } }";

    public static TheoryData<string?, string?> Views() => SignedPolicy.Views(_ => true);

    [Theory, MemberData(nameof(Views))]
    public void Are_the_view(string? role, string? purpose)
    {
        var database = fixture.Database;
        var view = new SignedView(SignedPolicy.Value, new(role, purpose), database);
        var caller = AskedBy(view, database);
        Assert.Equal(view.Caller.Organisation, caller.GetProperty("organisation").GetString());
        Assert.Equal(role is null ? [] : [role], caller.GetProperty("roles").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(view.Caller.Purpose?.Id, caller.GetProperty("purpose") is { ValueKind: JsonValueKind.Object } chosen ? chosen.GetProperty("id").GetString() : null);
        Assert.Equal(view.Caller.Purposes.Select(one => one.Id), caller.GetProperty("purposes").EnumerateArray().Select(one => one.GetProperty("id").GetString()));

        var grants = caller.GetProperty("grants").EnumerateArray().Select(Grant.Of).ToList();
        foreach (var type in SignedView.Schema.Catalog.Types)
        {
            foreach (var field in type.Fields.Select(field => field.Name))
            {
                var told = grants.Where(grant => grant.Speaks(type, field)).ToList();
                var uses = Enum.GetValues<FieldUse>().Where(use => view.View.Decide(type.Name, field, use) is not Decision.Denied).ToList();
                Assert.True(told.Count > 0 == uses.Count > 0, $"{type.Name}.{field} is told {told.Count} times, and may be used for {string.Join(", ", uses)}.");
                Assert.True(told.Exists(grant => !grant.AggregatesOnly) == uses.Contains(FieldUse.Read), $"{type.Name}.{field} may be used for {string.Join(", ", uses)}.");
                if (type.Entity is { } entity && uses.Contains(FieldUse.Read))
                    Assert.Equal(RowsOfView(view, type, field, database), RowsTold(told, entity, view.Scope, database));
            }
        }

        Assert.All(grants, grant => Assert.All(grant.Fields, field => Assert.Contains(
            SignedView.Schema.Catalog.Types, type => grant.Speaks(type, field) && Enum.GetValues<FieldUse>().Any(use => view.View.Decide(type.Name, field, use) is not Decision.Denied))));
    }

    private static JsonElement AskedBy(SignedView view, ProofDatabase database)
    {
        using var questioner = new Questioner(SignedView.Schema, new(SignedPolicy.Value), database, view);
        var answer = questioner.Ask(new("grants", "Query", "caller", FieldUse.Read, Query), (_, failure) => Assert.Fail(failure));
        var parsed = JsonDocument.Parse(answer.Text).RootElement;
        Assert.False(parsed.TryGetProperty("errors", out var errors), errors.ToString());
        return parsed.GetProperty("data").GetProperty("caller");
    }

    private static IEnumerable<int> RowsOfView(SignedView view, CatalogType type, string field, ProofDatabase database)
    {
        var shown = view.View.Rows(type.Name, FieldUse.Read) is RowRule.Where where ? view.Rows.Where(where.Expression) : database.Keys(type.Entity!, null);
        return (view.View.Decide(type.Name, field, FieldUse.Read) is Decision.OnSomeRows some ? shown.Intersect(view.Rows.Where(some.Where)) : shown).Order();
    }

    private static IEnumerable<int> RowsTold(IEnumerable<Grant> told, Type entity, CallerScope scope, ProofDatabase database) => told.Where(grant => !grant.AggregatesOnly)
        .SelectMany(grant => grant.Scopes.Aggregate(
            (IEnumerable<int>)database.Keys(entity, null),
            (rows, name) => rows.Intersect(RowsOf(name, entity, scope, database))))
        .Distinct().Order();

    private static IEnumerable<int> RowsOf(string scope, Type entity, CallerScope caller, ProofDatabase database)
    {
        var rule = ScopeBinding.Bind(RowScopes.Find(scope)!.RuleFor(entity)!, caller);
        // The rule of a trajectory holds for each of its kinds.
        return database.Keys(rule.Parameters[0].Type, rule).Intersect(database.Keys(entity, null));
    }

    private sealed record Grant(string Type, IReadOnlyList<string> Fields, IReadOnlyList<string> Scopes, bool AggregatesOnly)
    {
        public static Grant Of(JsonElement told) => new(
            told.GetProperty("type").GetString()!, [.. told.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)],
            told.GetProperty("scope").GetString()?.Split(" and ") ?? [], told.GetProperty("aggregatesOnly").GetBoolean());

        public bool Speaks(CatalogType type, string field) => Fields.Contains(field) && (Type == type.Name || type.Interfaces.Contains(Type));
    }
}
