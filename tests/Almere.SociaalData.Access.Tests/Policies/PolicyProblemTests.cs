using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Tests.Contract;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Policies;

/// <summary>Every way that a policy can be wrong: what is said of it, and where.</summary>
public sealed class PolicyProblemTests
{
    /// <summary>In a role made by <see cref="RoleFiles.Role"/> the first grant stands on line 4.</summary>
    private const string Grants = "role.json:4";

    [Fact]
    public void A_sound_role_has_no_problem() =>
        Assert.Empty(Problems("""{ "on": "Product", "fields": [ "code", "name", "law" ], "use": [ "read", "filter", "order" ], "ground": "G" }"""));

    [Theory]
    [InlineData("""{ "on": "Prodct", "fields": [ "code" ], "use": "read", "ground": "G" }""", """:9: There is no type "Prodct". Did you mean "Product"?""")]
    [InlineData("""{ "on": "Product", "fields": [ "cod" ], "use": "read", "ground": "G" }""", """:32: Product has no field "cod". Did you mean "code"?""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "raed", "ground": "G" }""", """:49: There is no use "raed". Did you mean "read"?""")]
    [InlineData("""{ "on": "Product", "classifications": [ "public" ], "use": "read", "ground": "G" }""", """:41: There is no classification "public". Known are "identifier", "internal", "open", "personal", "special".""")]
    [InlineData("""{ "on": "Product", "fields": [ "code", "name", "law" ], "use": "read", "rows": "ownClient", "ground": "G" }""", """:80: There is no row scope "ownClient". Did you mean "ownClients"?""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "read", "purpose": "wmoo", "ground": "G" }""", """:68: There is no purpose "wmoo". There is none to choose from.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code", "code" ], "use": "read", "ground": "G" }""", """:40: "code" stands here twice; keep one of them.""")]
    [InlineData("""{ "on": "Product", "fields": [], "use": "read", "ground": "G" }""", """:30: "fields" is an empty list: name at least one, or leave it out.""")]
    [InlineData("""{ "on": "Product", "fields": [ 1 ], "use": "read", "ground": "G" }""", """:32: "fields" is a text, found 1.""")]
    [InlineData("""{ "on": "Product", "classifications": [ "special" ], "use": "read", "ground": "G" }""", """:41: Product has no field that is classified special; leave the word or the type out.""")]
    [InlineData("""{ "on": "Product", "use": "read", "ground": "G" }""", """:1: The grant opens no field: name "fields", "classifications" or "cells". All fields but some can't be granted.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "read" }""", """:1: "ground" is missing: the legal ground of the grant.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "read", "ground": " " }""", """:67: "ground" is blank.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "ground": "G" }""", """:1: "use" is missing: one or more of read, filter, order, group, aggregate.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": [ "order" ], "ground": "G" }""", """:49: "order" without "read" shows the order of values that may not be read. Grant "read" too, or leave "order" out.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": [ "filter" ], "ground": "G" }""", """:49: "filter" alone opens nothing: on a list it needs "read" beside it, on figures "group" or "aggregate".""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "read", "except": "law", "ground": "G" }""", """:57: "except" means nothing here. Known are "cells", "classifications", "fields", "from", "ground", "on", "purpose", "rows", "to", "use".""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "read", "use": "read", "ground": "G" }""", """:57: "use" stands here twice; keep one of them.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "read", "from": "2025-13-01", "ground": "G" }""", """:65: "from" is a date as yyyy-MM-dd, found "2025-13-01".""")]
    [InlineData("""{ "on": "Product", "fields": [ "code" ], "use": "read", "from": "2026-01-01", "to": "2025-12-31", "ground": "G" }""", """:1: The grant ends (2025-12-31) before it begins (2026-01-01).""")]
    [InlineData("""{ "on": "Product", "cells": [ { "rows": "all" } ], "use": "read", "ground": "G" }""", """:31: "fields" is missing: the fields that are readable on some of the rows.""")]
    [InlineData("""[ "Product" ]""", """:1: Expected a grant as an object, found a list.""")]
    public void A_mistake_in_a_grant_is_reported_where_it_stands(string grant, string problem) => Assert.Contains(Grants + problem, Problems(grant));

    [Theory]
    [InlineData("""{ "on": "PolicyGoal", "fields": [ "id" ], "use": "read", "rows": "ownClients", "ground": "G" }""", """:1: Row scope "ownClients" says nothing about PolicyGoal; it fits Client, Household, ShelterStay, FinancialConsult.""")]
    [InlineData("""{ "on": "ShelterCapacity", "fields": [ "on" ], "use": "read", "rows": "asylumOnly", "ground": "G" }""", """:1: ShelterCapacity has no rows of its own, so "asylumOnly" can't narrow it; only "all" fits.""")]
    [InlineData("""{ "on": "Client", "fields": [ "id" ], "use": "read", "ground": "G" }""", """:1: Client is about persons, so the grant needs a "purpose" of the register. There is none to choose from.""")]
    [InlineData("""{ "on": "PolicyGoal", "fields": [ "id", "indicator" ], "use": "read", "ground": "G" }""", """:1: PolicyGoal.indicator leads to Indicator, of which role "role" may use nothing. Grant a field of Indicator, or leave indicator out.""")]
    [InlineData("""{ "on": "Product", "fields": [ "code", "law" ], "use": "read", "ground": "G" }""", """:1: Product.name is never null in the schema, but role "role" reads Product without it (on 0001-01-01). Grant "read" on it for the same rows.""")]
    public void A_grant_that_does_not_fit_the_schema_is_reported(string grant, string problem) => Assert.Contains(Grants + problem, Problems(grant));

    [Fact]
    public void A_purpose_on_data_that_is_not_personal_is_reported() =>
        Assert.Contains(
            "role.json:4:1: Nothing that the grant opens of Product is personal data, so a \"purpose\" would only take it away under another one. Leave it out, or split the grant.",
            Problems("""{ "on": "Product", "fields": [ "code", "name", "law" ], "use": "read", "purpose": "p", "ground": "G" }""", "p"));

    [Fact]
    public void A_purpose_that_nobody_names_is_a_leftover() =>
        Assert.Contains(
            "purposes.json:1:17: No grant names purpose \"p\". Take it out, or grant for it.",
            Problems("""{ "on": "Product", "fields": [ "code", "name", "law" ], "use": "read", "ground": "G" }""", "p"));

    [Fact]
    public void An_identifier_in_figures_is_reported() =>
        Assert.Contains(
            "role.json:4:1: Client.bsn names a single person, so it can't be grouped, aggregated or used to filter figures.",
            Problems("""{ "on": "Client", "fields": [ "bsn" ], "use": "group", "purpose": "p", "ground": "G" }""", "p"));

    [Fact]
    public void A_non_null_field_that_is_open_on_some_rows_only_is_reported() =>
        Assert.Contains(
            "role.json:4:1: Client.id is never null in the schema, but role \"role\" reads Client without it on some rows for purpose \"p\" (on 0001-01-01). Grant \"read\" on it for the same rows.",
            Problems(
                """
                { "on": "Client", "fields": [ "id" ], "use": "read", "rows": "ownClients", "purpose": "p", "ground": "G" },
                { "on": "Client", "fields": [ "sex" ], "use": "read", "purpose": "p", "ground": "G" }
                """,
                "p"));

    [Theory]
    [InlineData("""{ "on": "Client", "fields": [ "id", "sex" ], "use": "read", "rows": "ownClients", "purpose": "p", "ground": "G" }""", "Client.id")]
    [InlineData("""{ "on": "Client", "classifications": [ "personal" ], "use": [ "read", "filter" ], "purpose": "p", "ground": "G" }""", "Client.sex")]
    [InlineData("""{ "on": "Client", "fields": [ "sex" ], "use": "read", "purpose": "p", "from": "2030-01-01", "ground": "G" }""", "Client.sex")]
    public void A_second_grant_for_the_same_is_reported(string second, string coordinate)
    {
        var problems = Problems($$"""
            { "on": "Client", "fields": [ "id", "sex" ], "use": "read", "purpose": "p", "ground": "G" },
            {{second}}
            """, "p");
        Assert.Contains($"role.json:5:1: {coordinate} is already opened (read) by grant role#1 on line 4, on rows that this grant shares. Keep one of them.", problems);
    }

    [Theory]
    [InlineData("""{ "on": "Client", "fields": [ "id", "sex" ], "use": "read", "purpose": "p", "from": "2026-01-01", "ground": "G" }""")]
    [InlineData("""{ "on": "Client", "fields": [ "id", "sex" ], "use": "read", "purpose": "q", "ground": "G" }""")]
    [InlineData("""{ "on": "Client", "fields": [ "sex" ], "use": [ "group", "filter" ], "purpose": "p", "ground": "G" }""")]
    [InlineData("""{ "on": "Client", "fields": [ "id", "sex" ], "use": "read", "rows": "ownResidents", "purpose": "p", "ground": "G" }""")]
    public void A_second_grant_for_another_day_purpose_use_or_rows_is_fine(string second) =>
        Assert.DoesNotContain(
            Problems($$"""
                { "on": "Client", "fields": [ "id", "sex" ], "use": "read", "rows": "ownClients", "purpose": "p", "to": "2025-12-31", "ground": "G" },
                {{second}}
                """, "p", "q"),
            problem => problem.Contains("already opened", StringComparison.Ordinal));

    [Fact]
    public void A_grant_on_an_implementing_type_that_its_interface_opens_is_reported() =>
        Assert.Contains(
            "role.json:5:1: DebtTrajectory.status is already opened (read) by grant role#1 on line 4, on rows that this grant shares. Keep one of them.",
            Problems(
                """
                { "on": "Trajectory", "fields": [ "id", "law", "status" ], "use": "read", "purpose": "p", "ground": "G" },
                { "on": "DebtTrajectory", "fields": [ "status" ], "use": "read", "rows": "ownTrajectories", "purpose": "p", "ground": "G" }
                """,
                "p"));

    [Fact]
    public void What_is_not_open_is_not_for_everyone()
    {
        var role = RoleFiles.Role("""{ "on": "CapacitySnapshot", "fields": [ "id", "date", "places", "occupied" ], "use": "read", "ground": "G" }""")
            .Replace("""{ "kinds": [ "MUNICIPALITY" ] }""", "\"everyone\"", StringComparison.Ordinal);
        Assert.Equal(
            ["role.json:4:1: CapacitySnapshot.occupied is not open data, so not for everyone. Grant it in the files of the roles that need it."],
            RoleFiles.Problems(RoleFiles.Load(role)));
    }

    [Theory]
    [InlineData("""{ "kinds": [ "MUNICIPALTY" ] }""", """role.json:2:95: There is no kind of organisation "MUNICIPALTY". Did you mean "MUNICIPALITY"?""")]
    [InlineData("{ }", "role.json:2:82: Nobody may hold this role: name a kind of organisation or an organisation.")]
    [InlineData("\"anyone\"", "role.json:2:82: \"holders\" is \"everyone\" or an object with \"kinds\" and \"organisations\", found \"anyone\".")]
    public void Holders_that_do_not_exist_are_reported(string holders, string problem) =>
        Assert.Contains(problem, RoleFiles.Problems(RoleFiles.Load(RoleFiles.Role().Replace("""{ "kinds": [ "MUNICIPALITY" ] }""", holders, StringComparison.Ordinal))));

    [Theory]
    [InlineData("\"exact\"", null, "role.json:2:12: Exact figures on persons need a legal ground: say it in \"figuresGround\".")]
    [InlineData("\"rough\"", null, "role.json:2:12: \"figures\" is \"controlled\" or \"exact\", found \"rough\".")]
    [InlineData("\"controlled\"", "\"G\"", "role.json:3:18: \"figuresGround\" belongs beside \"figures\": \"exact\"; controlled figures need no ground.")]
    public void Exact_figures_need_a_ground(string figures, string? ground, string problem)
    {
        var role = $$"""
            {
            "figures": {{figures}},
            {{(ground is null ? "" : $"\"figuresGround\": {ground},")}}
            "title": "T", "term": "T", "about": "A", "holders": { "organisations": [ "coa" ] }, "grants": []
            }
            """;
        Assert.Equal([problem], RoleFiles.Problems(RoleFiles.Load(role)));
    }

    [Fact]
    public void What_is_not_json_is_reported_with_its_line() =>
        Assert.StartsWith("role.json:3:", Assert.Single(RoleFiles.Problems(RoleFiles.Load("{\n  // a comment\n  \"title\": oops\n}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("{ \"title\": \"\\ud800\" }")]
    public void Broken_files_are_problems_and_not_exceptions(string content) => Assert.NotEmpty(RoleFiles.Problems(RoleFiles.Load(content)));

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Empty(Problems("""{ "on": "Product", /* all of it */ "fields": [ "code", "name", "law", ], "use": "read", "ground": "G", } // done"""));

    [Fact]
    public void A_byte_order_mark_does_not_move_the_columns() =>
        Assert.Equal(Problems("""{ "on": "Prodct" }"""), RoleFiles.Problems(RoleFiles.Load('\uFEFF' + RoleFiles.Role("""{ "on": "Prodct" }"""))));

    [Fact]
    public void Columns_count_characters_and_not_bytes() =>
        Assert.Contains("role.json:4:21: There is no type \"Prodct\". Did you mean \"Product\"?", Problems("""{ /* é€😀 */ "on":  "Prodct", "fields": "code", "use": "read", "ground": "G" }"""));

    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        var problems = Problems("""
            { "on": "Prodct", "fields": [ "code" ], "use": "read", "ground": "G" },
            { "on": "Product", "fields": [ "code" ], "use": "raed", "ground": "G" }
            """);
        Assert.Equal(["role.json:4:9: There is no type \"Prodct\". Did you mean \"Product\"?", "role.json:5:49: There is no use \"raed\". Did you mean \"read\"?"], problems);
    }

    [Fact]
    public void A_policy_without_its_register_is_refused() =>
        Assert.Equal(["purposes.json: The register of purposes is missing."], RoleFiles.Problems(RoleFiles.Load([("role.json", RoleFiles.Role())])));

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() =>
        Assert.Equal(
            ["no/such/folder: There is no such folder; it should hold the role files and purposes.json."],
            RoleFiles.Problems(AccessPolicy.Load("no/such/folder", ContractCatalog.Catalog)));

    [Theory]
    [InlineData("""{ "purposes": [ { "id": "p", "title": "T", "term": "T", "legalBasis": "B", "uri": "p" } ] }""", """purposes.json:1:83: "uri" is an absolute URI, found "p".""")]
    [InlineData("""{ "purposes": [ { "id": "p", "title": "T", "term": "T", "uri": "https://r.example" } ] }""", """purposes.json:1:17: "legalBasis" is missing: the law that it rests on.""")]
    [InlineData("""{ "purposes": {} }""", """purposes.json:1:15: "purposes" is a list, found an object.""")]
    public void A_mistake_in_the_register_is_reported(string register, string problem) =>
        Assert.Contains(problem, RoleFiles.Problems(RoleFiles.Load([("purposes.json", register)])));

    [Fact]
    public void A_purpose_that_stands_twice_is_reported() =>
        Assert.Contains(
            RoleFiles.Problems(RoleFiles.Load([("purposes.json", RoleFiles.Register("p", "p"))])), problem => problem.Contains("stands in the register twice", StringComparison.Ordinal));

    [Fact]
    public void A_restricted_field_that_is_non_null_in_the_schema_is_reported()
    {
        var type = ContractCatalog.Catalog.Find("Client")!;
        var strict = new Catalog.SchemaCatalog([type with { Fields = [.. type.Fields.Select(offered => offered.Name == "bsn" ? offered with { Nullable = false } : offered)] }]);
        var problem = Assert.Single(RoleFiles.Problems(AccessPolicy.Load([new PolicyFile("purposes.json", "{ \"purposes\": [] }"u8.ToArray())], strict)));
        Assert.Equal("schema: Client.bsn is classified identifier and non-null: a reader without a grant couldn't be answered. Make it nullable in the schema.", problem);
    }

    [Fact]
    public void One_role_too_many_is_reported()
    {
        var files = Enumerable.Range(0, AccessPolicy.MostRoles + 1).Select(i => ($"r{i:00}.json", RoleFiles.Role())).Append(("purposes.json", RoleFiles.Register()));
        Assert.Equal(["r64.json: A policy has at most 64 roles; this is one too many."], RoleFiles.Problems(RoleFiles.Load(files)));
    }

    private static IReadOnlyList<string> Problems(string grants, params string[] purposes) => RoleFiles.Problems(RoleFiles.Load(RoleFiles.Role(grants), purposes));
}
