using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>What holds for the statements of every trusted document and every question: no value stands in a text, and no statement multiplies rows.</summary>
[Collection(GatewayTests.Name)]
public sealed class StatementTextTests(AcceptanceGateway gateway, PostgreSqlGateway postgreSql) : IClassFixture<AcceptanceGateway>
{
    // What the schema itself asks in every request: a truth (sent as 1 or 0), the province and the municipality that it is about, and one goal of policy.
    private static readonly string[] Fixed = ["'1'", "'Flevoland'", "'GM0034'", "'b26-financiele-huizen'"];

    // Goes from a few segments of the access log's index to one person's entries in each: what follows WHERE joins the two. And from a row of the index to its own entries.
    private static readonly string[] ThroughIndex =
    [
        "\"AccessIndexSegments\" AS \"s\" CROSS JOIN \"AccessIndex\" AS \"e\" WHERE \"s\".\"Entries\" > 0 AND \"e\".\"Segment\" = \"s\".\"Id\"",
        "CROSS JOIN LATERAL unnest(\"i\".\"Persons\", \"i\".\"Records\") AS \"e\" (\"PersonId\", \"RecordId\") WHERE \"e\".\"PersonId\" = \"p\".\"Id\"",
    ];

    public static TheoryData<string> Documents => TrustedDocumentTests.Documents;

    public static TheoryData<string, string> Questions => QuestionTests.Questions();

    [Theory, MemberData(nameof(Documents))]
    public async Task A_page_of_one_row_takes_the_statements_of_a_page_of_fifty(string document)
    {
        var many = (await TrustedDocumentTests.SendAsync(gateway, document)).Statements;
        Check(many);
        if (!(await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "schema", "trusted-documents", document))).Contains("$first: Int", StringComparison.Ordinal))
            return;
        var one = (await TrustedDocumentTests.SendAsync(gateway, document, new { first = 1 })).Statements;
        Assert.Equal(many, one);
    }

    [SkippableTheory, MemberData(nameof(Documents))]
    public async Task A_document_keeps_values_out_of_its_texts_on_PostgreSQL(string document)
    {
        PostgreSqlServer.Require();
        Check((await TrustedDocumentTests.SendAsync(postgreSql, document)).Statements);
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task A_question_keeps_values_out_of_its_texts(string question, string caller)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Acceptance", "Queries", question, "query.graphql"));
        var (client, purpose) = caller.Split(':') is [var name, var chosen] ? (name, chosen) : (caller, null);
        Check((await gateway.AskAsync(client, purpose, query)).Statements);
    }

    private static void Check(IReadOnlyList<string> statements) => Assert.All(statements, text =>
    {
        Assert.DoesNotContain("'", Fixed.Aggregate(text, (rest, one) => rest.Replace(one, "", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("CROSS JOIN", ThroughIndex.Aggregate(text, (rest, one) => rest.Replace(one, "", StringComparison.Ordinal)), StringComparison.Ordinal);
    });
}
