using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Data.Imports.Reports;
using Almere.SociaalData.Domain.Imports;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

/// <summary>What is refused, where it is said to be wrong, and that no value is repeated.</summary>
public abstract class CheckingTests(DatabaseProvider provider) : IAsyncLifetime
{
    private const string Client = "C-9,999900006,Anna,Voorbeeld,1984-05-17,V,Voorbeeldstraat 2,1315AB,WK003417,2024,GM0034,DUTCH,";
    private const string Wmo = "T-9,C-1,02,zorg-voorbeeld,GM0034,WK003417,2024,ACTIVE,2025-03-01,2025-04-07,,,3120.50,2026-04-07,ZIN,3.5";
    private const string Debt = "T-9,C-1,Schuldbemiddeling,plangroep,GM0034,,,ACTIVE,2025-11-03,2025-11-24,,,410.00,Intake,false,false,1,7,";

    private ImportRun _run = null!;

    public sealed class OnSqlite() : CheckingTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : CheckingTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : CheckingTests(DatabaseProvider.SqlServer);

    public async Task InitializeAsync()
    {
        _run = await ImportRun.StartAsync(provider);
        Assert.Equal(ImportOutcome.Applied, (await _run.ImportAsync([.. _run.Examples().Where(source => !source.Dataset.StartsWith("trajectories", StringComparison.Ordinal) && source.Dataset != "clients" && source.Dataset != "consults"),
            _run.Rows("clients", "C-1,999900018,Bram,Voorbeeld,1980-01-01,M,,,,,GM0034,,")])).Outcome);
    }

    public Task DisposeAsync()
    {
        _run.Dispose();
        return Task.CompletedTask;
    }

    [SkippableTheory]
    [InlineData("clients", Client, "999900006", "999900007", "bsn", "expected a BSN: nine digits that pass the 11-proef (lost zeros in front are put back)", "9 digits")]
    [InlineData("clients", Client, "999900006", "999900018", "bsn", "expected a value that no other row of the store or the file has (Bsn)", "9 digits")]
    [InlineData("clients", Client, "1984-05-17", "17-05-1984", "birth_date", "expected a date as yyyy-MM-dd, from 1900 to the day of the import", "a text of 10 characters")]
    [InlineData("clients", Client, "1984-05-17", "2027-05-17", "birth_date", "expected a date as yyyy-MM-dd, from 1900 to the day of the import", "a date")]
    [InlineData("clients", Client, "1984-05-17", "1984-02-30", "birth_date", "expected a date as yyyy-MM-dd, from 1900 to the day of the import", "a text of 10 characters")]
    [InlineData("clients", Client, "Anna", "", "given_names", "expected a text of at most 200 characters", "nothing")]
    [InlineData("clients", Client, ",V,", ",F,", "sex", "expected a code of list Geslachtsaanduiding, Logisch Ontwerp BRP (RvIG)", "1 letter")]
    [InlineData("clients", Client, "1315AB", "1315 ab", "postal_code", "expected a postcode: four digits and two capital letters, without a space", "a text of 7 characters")]
    [InlineData("clients", Client, "WK003417,2024", "WK003417,2020", "district_code", "expected a CBS wijk code of the division of 2020 that is in the store or in a file of the same run", "a text of 8 characters")]
    [InlineData("clients", Client, "WK003417,2024", "WK003417,", "district_year", "expected a district_code and its district_year together, or neither", "nothing")]
    [InlineData("clients", Client, "GM0034", "GM9999", "municipality_code", "expected the CBS code (GM and four digits) of a municipality that is in the store or in a file of the same run", "a text of 6 characters")]
    [InlineData("trajectories-wmo", Wmo, ",02,", ",45,", "product", "expected a code of list WMO020, iWmo 3.2 (Zorginstituut Nederland), whose product is in the store or in a file of the same run", "2 digits")]
    [InlineData("trajectories-wmo", Wmo, "ZIN", "NATURA", "delivery_form", "expected a code of list Leveringsvorm, GGM v2.5.1 (Gemeentelijk Gegevensmodel)", "6 letters")]
    [InlineData("trajectories-wmo", Wmo, "2025-04-07,,", "2025-02-07,,", "started_on", "expected to start no earlier than it was asked for", "a date")]
    [InlineData("trajectories-wmo", Wmo, "ACTIVE", "COMPLETED", "ended_on", "expected an end for status COMPLETED and STOPPED, and for no other", "nothing")]
    [InlineData("trajectories-wmo", Wmo, "ACTIVE", "WAITING", "started_on", "expected no start yet for status REQUESTED and WAITING, a start for ACTIVE and COMPLETED", "a date")]
    [InlineData("trajectories-wmo", Wmo, "3120.50", "-1", "costs", "expected a number from 0 to 100000000, with a point before at most 2 decimals", "a number")]
    [InlineData("trajectories-wmo", Wmo, "3120.50", "3120.505", "costs", "expected a number from 0 to 100000000, with a point before at most 2 decimals", "a number")]
    [InlineData("trajectories-wmo", Wmo, "C-1", "C-77", "client_key", "expected the key of a client that is in the store or in a file of the same run", "a text of 4 characters")]
    [InlineData("trajectories-debt", Debt, "Intake", "INTAKE", "stage", "expected a code of list Fase, DDAS 1.0 en 0.9 (DDAS)", "6 letters")]
    [InlineData("trajectories-debt", Debt, "Intake", "Uitstroom", "stage", "expected stage Uitstroom for a trajectory that has ended only", "9 letters")]
    [InlineData("trajectories-debt", Debt, "Schuldbemiddeling", "Gunst", "product", "expected a code of list Oplossingssoort en Begeleidingssoort, DDAS 1.0 en 0.9 (DDAS), whose product is in the store or in a file of the same run", "5 letters")]
    [InlineData("districts", "WK003418,2024,Filmwijk,,,", "WK003418", "WK003499", "code", "expected for Almere in 2024 a code of list Wijk- en buurtkaart, Almere, 2024 (CBS)", "a text of 8 characters")]
    [InlineData("districts", "WK003418,2024,Filmwijk,,,", "WK003418", "WK999918", "code", "expected a wijk of a municipality that is in the store or in a file of the same run", "a text of 8 characters")]
    [InlineData("products", "WMO020,02,Begeleiding,WMO,", "WMO020,02", "WMO020,19", "code", "expected for list WMO020 a code of list WMO020, iWmo 3.2 (Zorginstituut Nederland)", "2 digits")]
    [InlineData("capacity-snapshots", "M-9,L-1,2026-11-22,180,150,0", "180,150,0", "180,150,181", "blocked", "expected no more places blocked than there are", "3 digits")]
    [InlineData("capacity-snapshots", "M-9,L-1,2026-11-22,180,150,0", "2026-11-22", "2026-11-21", "date", "expected a value that no other row of the store or the file has (LocationId and Date)", "a date")]
    [InlineData("shelter-swaps", "u,spreidingswet-almere-2026,GM0303,-50,2026-01-01,2026-07-01,bron", "2026-07-01", "2026-01-01", "to", "expected to end after it begins", "a date")]
    [InlineData("observations", "W-9,stadspassen,2026-Q3,2026-07-01,2026-09-30,,,8125,,false,bron", "false", "true", "value", "expected no value where it is suppressed", "4 digits")]
    public async Task A_value_that_is_wrong_is_refused_with_its_place_and_kind(string dataset, string right, string part, string wrong, string column, string reason, string kind)
    {
        Assert.Contains(part, right, StringComparison.Ordinal);
        Assert.Equal([], (await _run.ImportAsync(new ImportRequest([_run.Rows(dataset, right)], "test") { IsDryRun = true })).Problems);
        var report = await _run.ImportAsync(_run.Rows(dataset, right.Replace(part, wrong, StringComparison.Ordinal)));
        Assert.Equal([new ImportProblem($"{dataset}.csv", 2, column, kind, reason)], report.Problems);
    }

    [SkippableFact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var report = await _run.ImportAsync(
            _run.Rows("households", "H-7,0,1", "H-8,2,0,extra", "H-9,2,3", "H-9,1,0", ",1,0"), _run.Rows("consults", "G-1,morgen,F-7,,"));
        Assert.Equal(
            """
            households.csv:2: column "size": expected a whole number from 1 to 100, found 1 digit
            households.csv:3: expected 3 fields, as in the header, found 4
            households.csv:4: column "children": expected no more children than people, found 1 digit
            households.csv:5: column "key": expected a key that no row before it has; line 4 has the same, found a text of 3 characters
            households.csv:6: column "key": expected a text of at most 64 characters, found nothing
            consults.csv:2: column "on": expected a date as yyyy-MM-dd, from 1900 to the day of the import, found 6 letters
            consults.csv:2: column "house_key": expected the key of a financial house that is in the store or in a file of the same run, found a text of 3 characters
            """.ReplaceLineEndings("\n"),
            string.Join("\n", report.Problems));
    }

    [SkippableTheory]
    [InlineData("key,size\nH-1,1\n", "households.csv:1: the header lacks column \"children\"")]
    [InlineData("key,size,children,Jansen\nH-1,1,0,1\n", "households.csv:1: the header has 1 columns that dataset households doesn't know")]
    [InlineData("key,size,children,size\nH-1,1,0,1\n", "households.csv:1: the header has column \"size\" 2 times")]
    [InlineData("", "households.csv:1: expected a header with the columns key, size, children; there is none")]
    [InlineData("key,size,children\n\"H-1\"x,1,0\n", "households.csv:2: expected quotes around a whole field, and doubled inside it")]
    public async Task A_file_that_is_no_such_CSV_is_refused(string text, string problem) =>
        Assert.Equal(problem, Assert.Single((await _run.ImportAsync(_run.Text("households", text))).Problems).ToString());

    [SkippableFact]
    public async Task A_wrong_date_on_line_7_is_told_to_be_there()
    {
        var report = await _run.ImportAsync(_run.Rows("consults", [.. Enumerable.Range(2, 8).Select(line => $"G-{line},{(line == 7 ? "2026-02-29" : "2026-02-28")},F-1,,")]));
        Assert.Equal(new ImportProblem("consults.csv", 7, "on", "a text of 10 characters", "expected a date as yyyy-MM-dd, from 1900 to the day of the import"), Assert.Single(report.Problems));
    }

    [SkippableFact]
    public async Task A_line_of_100_megabytes_is_told_with_its_number_and_the_lines_after_it_are_read()
    {
        var file = _run.Text("households", "key,size,children\nH-1,1,0\n");
        await using (var text = new StreamWriter(file.Path, append: true))
        {
            var part = new string('x', 1_000_000);
            for (var megabyte = 0; megabyte < 100; megabyte++) await text.WriteAsync(part);
            await text.WriteAsync("\nH-3,none,0\n");
        }
        Assert.Equal(
            ["households.csv:3: expected fields of at most 8192 characters", "households.csv:4: column \"size\": expected a whole number from 1 to 100, found 4 letters"],
            (await _run.ImportAsync(file)).Problems.Select(problem => $"{problem}"));
    }

    [SkippableFact]
    public async Task NUL_bytes_are_told_by_their_line()
    {
        var file = _run.Text("households", "key,size,children\nH-1,1,0\nH-2,1,0\0\n\0\0\0\n");
        Assert.Equal(["households.csv:3", "households.csv:4"], (await _run.ImportAsync(file)).Problems.Select(problem => $"{problem}".Replace(": expected text, and no NUL characters", "", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task Bytes_that_are_not_UTF_8_are_told_by_their_line()
    {
        var file = _run.Text("households", "");
        await File.WriteAllBytesAsync(file.Path, [.. "key,size,children\nH-"u8, 0xE9, .. ",1,0\nH-2,1,0\n"u8]);
        Assert.Equal("households.csv:2: expected UTF-8", Assert.Single((await _run.ImportAsync(file)).Problems).ToString());
    }

    [SkippableTheory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x6B, 0x00 }, "text in UTF-16")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14 }, "an archive or a workbook")]
    public async Task A_file_of_another_kind_is_told_as_what_it_is(byte[] start, string kind)
    {
        var file = _run.Text("households", "");
        await File.WriteAllBytesAsync(file.Path, start);
        Assert.Equal($"households.csv:0: expected a CSV file in UTF-8; it begins as {kind} does. Save it as CSV UTF-8".Replace(":0", "", StringComparison.Ordinal), Assert.Single((await _run.ImportAsync(file)).Problems).ToString());
    }

    [SkippableFact]
    public async Task A_missing_end_quote_is_found_and_the_rest_is_not_kept_in_memory()
    {
        var report = await _run.ImportAsync(_run.Text("households", $"key,size,children\n\"H-1,1,0\n{string.Concat(Enumerable.Repeat("H-2,1,0\n", 5_000))}"));
        Assert.Contains("expected an end quote", Assert.Single(report.Problems).Reason, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("key,size,children\nH-1,3,1\nH-2,1,0\n")]
    [InlineData("\uFEFFkey;size;children\r\nH-1;3;1\r\nH-2;1;0")]
    [InlineData("children,key,size\n1,\"H-1\",3\n\n0, H-2 ,\"1\"\n")]
    public async Task Byte_order_marks_delimiters_quotes_line_ends_and_the_order_of_columns_make_no_difference(string text)
    {
        await _run.ImportAsync(_run.Rows("households", "H-1,3,1", "H-2,1,0"));
        var report = await _run.ImportAsync(_run.Text("households", text));
        Assert.Equal([], report.Problems);
        Assert.Equal((ImportOutcome.NothingChanged, 2), (report.Outcome, report.Files[0].Unchanged));
    }

    [SkippableFact]
    public async Task A_key_in_two_files_of_a_run_is_told_with_both_places()
    {
        var report = await _run.ImportAsync(_run.Text("households", "key,size,children\nH-5,1,0\n", "a.csv"), _run.Text("households", "key,size,children\nH-6,1,0\nH-5,2,0\n", "b.csv"));
        Assert.Equal("b.csv:3: column \"key\": expected a key that no row before it has; a.csv line 2 has the same, found a text of 3 characters", Assert.Single(report.Problems).ToString());
    }

    [SkippableFact]
    public async Task A_key_of_a_trajectory_of_another_law_is_refused()
    {
        await _run.ImportAsync(_run.Rows("trajectories-wmo", Wmo));
        Assert.Equal("expected a key that no trajectory of another law has", Assert.Single((await _run.ImportAsync(_run.Rows("trajectories-debt", Debt))).Problems).Reason);
    }

    [SkippableFact]
    public async Task A_file_that_is_not_there_is_a_problem() =>
        Assert.Contains("can't be read: DirectoryNotFoundException", Assert.Single((await _run.ImportAsync(new ImportSource("/nowhere/households.csv", "households.csv", "households"))).Problems).Reason, StringComparison.Ordinal);

    [SkippableFact]
    public async Task No_problem_repeats_a_value_of_the_file()
    {
        var report = await _run.ImportAsync(_run.Rows("clients", "999900006,Janssen,1-1-1970,Pietersen,999900018,Vrouw,Dorpsstraat 1,1234 zz,Stad,twintig,Almere,Nederlands,gezin"));
        Assert.True(report.ProblemCount >= 8);
        var text = string.Join("\n", report.Problems);
        Assert.All(
            ["9999", "Janssen", "1970", "Pietersen", "Vrouw", "Dorps", "1234", "twintig", "Nederlands", "gezin"],
            value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
    }
}
