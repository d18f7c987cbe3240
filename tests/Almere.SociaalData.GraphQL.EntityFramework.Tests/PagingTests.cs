using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>Pages put end to end are the whole list, whatever the filter, the order, the rows, and what is hidden of them.</summary>
public sealed class PagingTests
{
    [Fact]
    public void Pages_forwards_and_backwards_are_the_whole_list() => Property.Holds(25, random => PagesAreTheList(random, rows => new LibraryDatabase(rows)));

    [Fact]
    public void Pages_that_are_written_in_parts_are_the_whole_list() =>
        Property.Holds(25, random => PagesAreTheList(random, rows => new LibraryDatabase(rows), AnswerTests.Parts(random)));

    internal static void PagesAreTheList(Random random, Func<List<object>, LibraryDatabase> create, PageSizes? parts = null)
    {
        using var scene = new Scene(random, create, parts);
        for (var i = 0; i < 4; i++)
        {
            var (walk, type) = scene.Draw();
            var expected = scene.Ids(type, walk.Arguments);
            var size = random.Next(1, parts is null ? 5 : 10);
            var forwards = walk.Pages.Forwards(size);
            Assert.Equal(expected, forwards.SelectMany(page => page.Ids));
            Assert.Equal(expected, Enumerable.Reverse(walk.Pages.Backwards(size)).SelectMany(page => page.Ids));
            Assert.All(forwards, page => Assert.Equal(expected.Count, page.Total));
            Assert.All(forwards.SkipLast(1), page => Assert.Equal(size, page.Ids.Count));
            Assert.All(forwards.Skip(1), page => Assert.True(page.HasPrevious));
            Assert.False(forwards[0].HasPrevious);
            Assert.All(forwards, page => Assert.Equal((page.Cursors is [var first, ..] ? first : null, page.Cursors is [.., var last] ? last : null), (page.Start, page.End)));
        }
    }

    [Fact]
    public void A_page_between_two_cursors_holds_what_lies_between_them() => Property.Holds(20, random =>
    {
        using var scene = new Scene(random, rows => new LibraryDatabase(rows));
        for (var i = 0; i < 4; i++)
        {
            var (walk, _) = scene.Draw();
            var all = walk.Pages.Ask(("first", 100));
            if (all.Ids.Count == 0)
                continue;
            var (from, to) = (random.Next(all.Ids.Count), random.Next(all.Ids.Count));
            var between = all.Ids.Take(to).Skip(from + 1).ToList();
            var size = random.Next(5);
            var first = walk.Pages.Ask(("first", size), ("after", all.Cursors[from]), ("before", all.Cursors[to]));
            Assert.Equal(between.Take(size), first.Ids);
            Assert.Equal((true, all.Ids.Count), (first.HasPrevious, first.Total!.Value));
            var last = walk.Pages.Ask(("last", size), ("after", all.Cursors[from]), ("before", all.Cursors[to]));
            Assert.Equal(between.TakeLast(size), last.Ids);
        }
    });

    [Fact]
    public void Rows_that_come_in_between_pages_lose_and_repeat_none() => Property.Holds(20, random =>
    {
        using var scene = new Scene(random, rows => new LibraryDatabase(rows));
        var (walk, _) = scene.Draw("members");
        var before = scene.Ids(NaiveSchema.Member, walk.Arguments);
        var isForwards = random.Next(2) == 0;
        var pages = isForwards ? walk.Pages.Forwards(2, _ => scene.AddMember()) : walk.Pages.Backwards(2, _ => scene.AddMember());
        var found = (isForwards ? pages : Enumerable.Reverse(pages)).SelectMany(page => page.Ids).ToList();
        var after = scene.Ids(NaiveSchema.Member, walk.Arguments);
        Assert.Equal(before, found.Where(before.Contains));
        Assert.Equal(after.Where(found.Contains), found);
    });

    [Theory]
    [InlineData("order: [{ branch: { name: ASC } }]", "Bob \"é\",Anna,Chris")]
    [InlineData("order: [{ branch: { name: DESC } }]", "Chris,Anna,Bob \"é\"")]
    [InlineData("order: [{ branch: { openedOn: ASC } }]", "Bob \"é\",Chris,Anna")]
    public async Task Pages_by_a_value_of_another_entity_lose_no_row_that_has_none(string arguments, string names)
    {
        using var database = Libraries.Small();
        var door = new LibraryDoor(database, new());
        var found = new List<string>();
        for (string? after = null; ;)
        {
            var page = JsonNode.Parse(await Runner.RunAsync(
                door, $"query ($after: String) {{ members(first: 1, after: $after, {arguments}) {{ nodes {{ name }} pageInfo {{ hasNextPage endCursor }} }} }}",
                new JsonObject { ["after"] = after }.ToJsonString()))!["data"]!["members"]!;
            found.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["name"]!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                break;
            after = (string)page["pageInfo"]!["endCursor"]!;
        }

        Assert.Equal(names, string.Join(',', found));
    }

    [Fact]
    public void A_nested_page_begins_for_each_parent_after_the_place_of_the_cursor() => Property.Holds(25, random =>
    {
        using var scene = new Scene(random, rows => new LibraryDatabase(rows));
        var requests = new RandomRequests(random, scene.Library);
        for (var i = 0; i < 3; i++)
        {
            var (where, order) = (requests.Where(NaiveSchema.Loan), requests.Order(NaiveSchema.Loan));
            var all = scene.Run(Loans(where, order, ("first", 100)))["branches"]!.AsArray()
                .SelectMany(branch => branch!["members"]?["nodes"]!.AsArray() ?? []).Where(member => member!["loans"] is not null).ToList();
            var cursors = all.SelectMany(member => Page.Of(member!["loans"]!).Cursors).ToList();
            if (cursors.Count == 0)
                continue;
            var ids = all.SelectMany(member => Page.Of(member!["loans"]!).Ids).ToList();
            var at = random.Next(cursors.Count);
            var size = random.Next(4);
            var isForwards = random.Next(2) == 0;
            var pages = scene.Run(Loans(where, order, (isForwards ? "first" : "last", size), (isForwards ? "after" : "before", cursors[at])))["branches"]!.AsArray()
                .SelectMany(branch => branch!["members"]?["nodes"]!.AsArray() ?? []).Where(member => member!["loans"] is not null).ToList();
            var arguments = Arguments(where, order);
            var place = scene.Place(NaiveSchema.Loan, ids[at], arguments.GetValueOrDefault("order"));
            for (var m = 0; m < all.Count; m++)
            {
                var beyond = Page.Of(all[m]!["loans"]!).Ids
                    .Where(id => Compare(scene.Place(NaiveSchema.Loan, id, arguments.GetValueOrDefault("order")), place) * (isForwards ? 1 : -1) > 0).ToList();
                var page = Page.Of(pages[m]!["loans"]!);
                Assert.Equal(isForwards ? beyond.Take(size) : beyond.TakeLast(size), page.Ids);
                Assert.Equal(beyond.Count > size, isForwards ? page.HasNext : page.HasPrevious);
            }
        }
    });

    private static RequestText Loans(Place? where, Place? order, params (string Name, object Value)[] page)
    {
        var arguments = new Fields();
        foreach (var (name, value) in page)
            arguments.Add(name, value);
        if (where is not null)
            arguments.Add("where", where);
        if (order is not null)
            arguments.Add("order", order);
        return RequestText.Of(VariableChoice.Literals.Apply(
        [
            new("branches")
            {
                Selection =
                [
                    new("members")
                    {
                        Arguments = Fields.Of("first", 100),
                        Selection =
                        [
                            new("nodes")
                            {
                                Selection =
                                [
                                    new("loans")
                                    {
                                        Arguments = arguments,
                                        Selection =
                                        [
                                            new("edges") { Selection = [new("cursor"), new("node") { Selection = [new("id")] }] },
                                            new("pageInfo") { Selection = [new("hasNextPage"), new("hasPreviousPage"), new("startCursor"), new("endCursor")] },
                                        ],
                                    },
                                ],
                            },
                        ],
                    },
                ],
            },
        ]));
    }

    private static Dictionary<string, object?> Arguments(Place? where, Place? order)
    {
        var arguments = new Fields();
        if (where is not null)
            arguments.Add("where", where);
        if (order is not null)
            arguments.Add("order", order);
        return NaiveEvaluation.Given((Fields)VariableChoice.Literals.Apply([new Ask("members") { Arguments = arguments }])[0].Arguments);
    }

    private static int Compare(List<(object? Value, bool IsDescending)> left, List<(object? Value, bool IsDescending)> right)
    {
        foreach (var ((value, isDescending), (other, _)) in left.Zip(right))
        {
            if (NaiveOrder.Values.Compare(value, other) is var difference and not 0)
                return isDescending ? -difference : difference;
        }

        return 0;
    }

    /// <summary>A list to walk, and the same arguments for the naive evaluation.</summary>
    private sealed record List(Walk Pages, Dictionary<string, object?> Arguments);

    /// <summary>A library with restrictions, in the database and in memory.</summary>
    private sealed class Scene : IDisposable
    {
        private readonly Random _random;
        private readonly RandomRows _rows;
        private readonly List<object> _all;
        private readonly RandomRestrictions _restrictions;
        private readonly Caller _caller;
        private readonly LibraryDatabase _database;
        private readonly GraphQLPipeline _pipeline;
        private readonly bool _isStreamed;
        private readonly LibraryDoor _door;
        private readonly TestGate _gate;

        public Scene(Random random, Func<List<object>, LibraryDatabase> create, PageSizes? parts = null)
        {
            _pipeline = new(parts is null ? LibrarySchema.Schema : LibrarySchema.Build(parts));
            _isStreamed = parts is not null;
            _random = random;
            _rows = new(random);
            _all = _rows.Library();
            // A view without denied fields: those are refused in orders, which has a test of its own.
            do
                _restrictions = new(random);
            while (_restrictions.ToString().Contains("denied", StringComparison.Ordinal));
            _caller = RandomRestrictions.Caller(random);
            _database = create(_all);
            _door = _restrictions.Door(_database, _caller);
            _gate = _restrictions.Gate(_caller);
            Library = Link();
        }

        public NaiveLibrary Library { get; private set; }

        public (List List, NaiveType Type) Draw(string? field = null)
        {
            field ??= _random.Next(3) == 0 ? "loans" : "members";
            var type = field == "loans" ? NaiveSchema.Loan : NaiveSchema.Member;
            var requests = new RandomRequests(_random, Library);
            var (where, order) = (requests.Where(type), requests.Order(type));
            return (new(new(field, where, order, Run), Arguments(where, order)), type);
        }

        public List<string> Ids(NaiveType type, Dictionary<string, object?> arguments) =>
            [.. new NaiveEvaluation(Library).Rows(type, Library.Roots(type.Name), arguments).Select(IdOf)];

        public List<(object? Value, bool IsDescending)> Place(NaiveType type, string id, object? order) =>
            new NaiveEvaluation(Library).Place(type, Library.Rows.First(row => IdOf(row) == id), order);

        public JsonNode Run(RequestText request)
        {
            var answer = JsonNode.Parse(Runner.RunAsync(_pipeline, _door, _door, request.Document, request.Variables, _gate, _isStreamed).GetAwaiter().GetResult())!;
            return answer["data"] ?? throw new InvalidOperationException($"{request}\n{answer}\n{_restrictions}");
        }

        public void AddMember()
        {
            var member = _rows.AnotherMember(Library.Branches.Count);
            _all.Add(member);
            _database.Insert([member]);
            Library = Link();
        }

        public void Dispose() => _database.Dispose();

        private static string IdOf(object row) => PlainSeal.IdOf(row.GetType().Name, NaiveEvaluation.KeyOf(row));

        private NaiveLibrary Link()
        {
            var library = new NaiveLibrary(_all);
            _restrictions.Apply(library, _caller);
            return library;
        }
    }
}
