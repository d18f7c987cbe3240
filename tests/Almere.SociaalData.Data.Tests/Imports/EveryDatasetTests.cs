using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reading;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

/// <summary>Each dataset refuses each kind of mistake in each of its columns, each breach of its rules, and a row that comes twice: with the place, and without the value.</summary>
public sealed class EveryDatasetTests(ExampleStore store) : IClassFixture<ExampleStore>
{
    /// <summary>A row that breaks a rule and no other: what differs from the first example row of the dataset.</summary>
    private static readonly IReadOnlyList<(string Dataset, string Rule, string Changes)> Breaches =
    [
        ("municipalities", "the population and its day together, or neither", "population="),
        ("districts", "for Almere in 2024 a code of list Wijk- en buurtkaart, Almere, 2024 (CBS)", "code=WK003499"),
        ("districts", "no more households than inhabitants", "households=5121"),
        ("organisations", "a municipality for kind MUNICIPALITY, and for no other kind", "kind=MUNICIPALITY"),
        ("products", "for list WMO020 a code of list WMO020, iWmo 3.2 (Zorginstituut Nederland)", "code=99"),
        ("products", "for list JZ020 a code of list JZ020, iJw 3.2 (Zorginstituut Nederland)", "code_list=JZ020 code=99 law=YOUTH statistics_group="),
        ("products", "law WMO for list WMO020, YOUTH for JZ020, another law for our own codes", "law=YOUTH statistics_group="),
        ("products", "a statistics group for the Wmo only", "code_list=JZ020 code=45 law=YOUTH"),
        ("policy-goals", "a unit where there is a target or something reached", "unit="),
        ("observations", "a last day that is not before the first", "to=2026-06-30"),
        ("observations", "no value where it is suppressed", "suppressed=true"),
        ("shelter-targets", "to end after it begins", "to=2026-01-01"),
        ("shelter-swaps", "to end after it begins", "to=2026-01-01"),
        ("shelter-swaps", "a number of places that is not zero", "places=0"),
        ("shelter-locations", "to close after it opens", "closes_on=2024-03-01"),
        ("shelter-locations", "no address, postcode or wijk for scheme WOMEN: its addresses are secret", "scheme=WOMEN"),
        ("shelter-locations", "planned places for status PLANNED only", "planned_places=10"),
        ("capacity-snapshots", "no more places blocked than there are", "blocked=201"),
        ("financial-houses", "to close after it opens", "closes_on=2025-02-01"),
        ("households", "no more children than people", "children=4"),
        .. from law in (IReadOnlyList<string>)["wmo", "youth", "civic-integration", "debt", "participation"]
           from breach in (IReadOnlyList<(string Rule, string Changes)>)
           [
               ("to start no earlier than it was asked for", "status=ACTIVE requested_on=2025-03-02 started_on=2025-03-01 ended_on= outcome= stage= reassessed_on= exam_passed_on="),
               ("to end no earlier than it started or was asked for", "status=STOPPED requested_on=2025-03-02 started_on= ended_on=2025-03-01 outcome= stage= reassessed_on= exam_passed_on="),
               ("no start yet for status REQUESTED and WAITING, a start for ACTIVE and COMPLETED", "status=REQUESTED requested_on=2025-03-02 started_on=2025-03-03 ended_on= outcome= stage= reassessed_on= exam_passed_on="),
               ("an end for status COMPLETED and STOPPED, and for no other", "status=ACTIVE requested_on=2025-03-02 started_on=2025-03-03 ended_on=2025-03-04 outcome= stage= reassessed_on= exam_passed_on="),
               ("an outcome for a trajectory that has ended only", "status=ACTIVE requested_on=2025-03-02 started_on=2025-03-03 ended_on= outcome=Nietverschenen stage= reassessed_on= exam_passed_on="),
           ]
           select ($"trajectories-{law}", breach.Rule, breach.Changes),
        ("trajectories-civic-integration", "a term that ends after the PIP", "due_on=2026-03-02"),
        ("trajectories-civic-integration", "an exam passed after it was asked for", "exam_passed_on=2026-01-04"),
        ("trajectories-debt", "stage Uitstroom for a trajectory that has ended only", "stage=Uitstroom"),
        ("trajectories-wmo", "a reassessment after the start", "reassessed_on=2025-04-06"),
    ];

    public static TheoryData<string> Datasets() => [.. RegisterImport.Datasets];

    public static TheoryData<string, string, string> EveryBreach()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (dataset, rule, changes) in Breaches) data.Add(dataset, rule, changes);
        return data;
    }

    [Theory, MemberData(nameof(Datasets))]
    public async Task A_wrong_value_of_any_kind_in_any_column_is_told_with_its_line_and_column(string name)
    {
        var dataset = AllDatasets.Find(name)!;
        var right = Fields(dataset.Example[0]);
        var mistakes = (from column in dataset.Columns from wrong in WrongValues(column) select (Column: column, Wrong: wrong)).ToList();
        // Rows with a key of their own go into one file; of the others, which have the same key again, each into one.
        var files = dataset.Columns[0].Name == "key" ? [mistakes] : mistakes.Select(mistake => (List<(ImportColumn Column, string Wrong)>)[mistake]).ToList();
        foreach (var file in files)
        {
            var rows = file.Select((mistake, place) => Line(right.Select((field, ordinal) => dataset.Columns[ordinal] == mistake.Column ? mistake.Wrong : ordinal == 0 && file.Count > 1 ? $"K-{place}" : field)));
            var report = await store.Run.ImportAsync(store.Run.Rows(name, rows));
            Assert.Equal(file.Select((mistake, place) => $"{name}.csv:{place + 2}: {mistake.Column.Name}: expected {mistake.Column.Expected}"), report.Problems.Select(problem => $"{problem.File}:{problem.Line}: {problem.Column}: {problem.Reason}"));
            Assert.All(report.Problems.Zip(file), pair => Assert.True(pair.Second.Wrong.Length < 2 || !$"{pair.First.Found}".Contains(pair.Second.Wrong, StringComparison.Ordinal)));
        }
    }

    [Theory, MemberData(nameof(EveryBreach))]
    public async Task A_row_that_contradicts_itself_is_refused_by_the_rule_that_it_breaks(string name, string rule, string changes)
    {
        var dataset = AllDatasets.Find(name)!;
        var changed = changes.Split(' ').Select(change => change.Split('=')).ToDictionary(change => change[0], change => change[1]);
        var row = Line(Fields(dataset.Example[0]).Select((field, ordinal) => changed.GetValueOrDefault(dataset.Columns[ordinal].Name, field)));
        var problem = Assert.Single((await store.Run.ImportAsync(store.Run.Rows(name, row))).Problems);
        Assert.Equal(($"{name}.csv", 2, $"expected {rule}"), (problem.File, problem.Line, problem.Reason));
        Assert.Contains(problem.Column, dataset.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Every_rule_of_every_dataset_is_among_those_that_are_broken_here() => Assert.Equal(
        AllDatasets.InOrder.SelectMany(dataset => dataset.RuleWords.Select(rule => (dataset.Name, rule))).Order(),
        Breaches.Select(breach => (breach.Dataset, breach.Rule)).Order());

    [Theory, MemberData(nameof(Datasets))]
    public async Task A_row_that_comes_twice_is_told_with_both_lines(string name)
    {
        var example = AllDatasets.Find(name)!.Example;
        var report = await store.Run.ImportAsync(store.Run.Rows(name, example.Append(example[0])));
        var problem = Assert.Single(report.Problems);
        Assert.Equal((example.Count + 2, "expected a key that no row before it has; line 2 has the same"), (problem.Line, problem.Reason));
    }

    // What may go wrong in a column; every column of a kind is tried with all of that kind.
    private static IEnumerable<string> WrongValues(ImportColumn column) =>
    [
        .. column.IsRequired ? (IEnumerable<string>)[""] : [],
        .. OfAnyKind(column),
    ];

    private static IReadOnlyList<string> OfAnyKind(ImportColumn column) => column switch
    {
        DateColumn { IsPast: true } => ["17-05-1984", "1984-02-30", "1899-12-31", "20240517", "2026-11-23"],
        DateColumn => ["17-05-1984", "1984-02-30", "1899-12-31", "20240517", "2101-01-01"],
        NumberColumn => ["many", "1.5", "1,5", "99999999999", "-99999999"],
        AmountColumn => ["much", "1,50", "1.123456", "99999999999999", "-99999999999999"],
        BooleanColumn => ["ja", "TRUE", "1"],
        BsnColumn => ["999900007", "12345678", "99990000x", "9999000066"],
        ReferenceColumn => ["NERGENS-1", new string('x', 5_000)],
        TextColumn { Form: not null } => ["~?", new string('x', 5_000)],
        TextColumn => [new string('x', 5_000), "a\u0007b"],
        { Codes: not null } => ["~?", "onbekende code"],
        _ => throw new InvalidOperationException($"Column {column.Name} is of a kind that has no wrong values here yet."),
    };

    private static List<string> Fields(string line)
    {
        var reader = new CsvReader(new StringReader(line), ',');
        Assert.True(reader.Read());
        return [.. Enumerable.Range(0, (int)reader.Count).Select(place => reader[place])];
    }

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
