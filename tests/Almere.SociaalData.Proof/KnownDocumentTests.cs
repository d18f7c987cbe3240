using Almere.SociaalData.Access;
using Almere.SociaalData.Proof.Answers;
using Almere.SociaalData.Proof.Data;
using Almere.SociaalData.Proof.Statements;
using Almere.SociaalData.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Proof;

/// <summary>The statements of what partners ask in fact: every trusted document and every question of the acceptance tests, for each of its callers.</summary>
public sealed class KnownDocumentTests(ProofDatabaseFixture fixture) : IClassFixture<ProofDatabaseFixture>
{
    private const string Everyone = "everyone";
    private const string PurposeLine = "# Processing-Activity:";

    private static readonly string Documents = Path.Combine(RepositoryFiles.Root, "schema", "trusted-documents");
    private static readonly string Questions = Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Acceptance", "Queries");

    public static TheoryData<string, string, string?> Known()
    {
        var known = new TheoryData<string, string, string?>();
        foreach (var document in Directory.GetFiles(Documents, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var purpose = File.ReadLines(document).FirstOrDefault(line => line.StartsWith(PurposeLine, StringComparison.Ordinal))?[PurposeLine.Length..].Trim();
            known.Add(Path.GetRelativePath(RepositoryFiles.Root, document), Path.GetFileName(Path.GetDirectoryName(document)!), purpose);
        }

        foreach (var folder in Directory.GetDirectories(Questions).Order(StringComparer.Ordinal))
        {
            foreach (var caller in File.ReadAllLines(Path.Combine(folder, "callers.txt")).Where(line => line.Length > 0))
                known.Add(Path.GetRelativePath(RepositoryFiles.Root, Path.Combine(folder, "query.graphql")), caller.Split(':')[0], caller.Split(':') is [_, var purpose] ? purpose : null);
        }

        return known;
    }

    [Theory, MemberData(nameof(Known))]
    public void Names_no_column_that_is_denied(string document, string role, string? purpose)
    {
        var database = fixture.Database;
        // A role with one purpose needn't choose it.
        var only = SignedPolicy.Value.PurposesOf([role], ProofDatabase.Today) is [var one] ? one.Id : null;
        var view = new SignedView(SignedPolicy.Value, new(role is Everyone ? null : role, purpose ?? only), database);
        using var questioner = new Questioner(SignedView.Schema, new(SignedPolicy.Value), database, view);
        var answer = questioner.Ask(new("known", "Query", "", FieldUse.Read, File.ReadAllText(Path.Combine(RepositoryFiles.Root, document))), (_, failure) => Assert.Fail(failure));

        var tables = database.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).ToHashSet();
        var named = answer.Statements.SelectMany(new NamedColumns(tables).Of).ToHashSet();
        Assert.Empty(view.Granted.Hidden(named));
    }
}
