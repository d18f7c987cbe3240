using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>Draws the rows of a library: few values, so that they meet often, and those that go wrong most easily.</summary>
/// <param name="random">The source of the rows.</param>
internal sealed class RandomRows(Random random)
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "a", "A", "b", "Anna", "anna", "ANNA", "Ánna", "Zoë", "zoe", "100%", "1_0", "1x0", "[x]", "x'y", "say \"hi\"", "back\\slash", "日本", "日",
        "😀", "😀a", "\uFF46", "a ", "ab", "abc", "b\uD7FF", "e\u0301", "é", "%", "_", "line\nbreak", "\U0001F600\u200D", "ß", "SS", "İ", "zz\uFFFD",
    ];

    public static IReadOnlyList<DateOnly> Dates { get; } =
        [new(2020, 2, 29), new(2026, 6, 30), new(2026, 7, 1), new(2026, 7, 2), new(1999, 12, 31), new(1, 1, 2), new(9999, 12, 30)];

    public static IReadOnlyList<DateTime> Times { get; } =
    [
        new(2026, 7, 1, 12, 30, 0, DateTimeKind.Utc), new(2026, 7, 1, 12, 30, 0, 250, DateTimeKind.Utc), new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc),
        new(1970, 1, 1, 0, 0, 1, DateTimeKind.Utc),
    ];

    public static IReadOnlyList<decimal> Fees { get; } = [0.00m, 12.50m, 12.51m, -3.00m, 99999999.99m];

    public static IReadOnlyList<string> Cards { get; } = ["1", "12", "123", "0123", "9"];

    public static IReadOnlyList<long> Points { get; } = [0, -1, 5, long.MaxValue, long.MinValue, 4_000_000_000];

    public static IReadOnlyList<double> Scores { get; } = [0, -0.5, 1.1, 3e100, 1e-7];

    private int _next;

    /// <summary>A library; the rows aren't linked.</summary>
    public List<object> Library()
    {
        var branches = Enumerable.Range(1, random.Next(5)).Select(Branch).ToList();
        var members = Enumerable.Range(1, random.Next(16)).Select(key => Member(key, branches.Count)).ToList();
        var loans = members.Count == 0 ? [] : Enumerable.Range(1, random.Next(25)).Select(key => Loan(key, members.Count, branches.Count)).ToList();
        _next = 1_000;
        return [.. branches, .. members, .. loans];
    }

    /// <summary>Another member, with a key that none has.</summary>
    public Member AnotherMember(int branches) => Member(++_next, branches);

    public T One<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private bool Sometimes => random.Next(4) == 0;

    private Branch Branch(int key) => new() { Id = key, Code = $"{"ABCDab"[key]}", Name = One(Texts), OpenedOn = Sometimes ? null : One(Dates) };

    private Member Member(int key, int branches) => new()
    {
        Id = key,
        Name = One(Texts),
        Email = Sometimes ? null : One(Texts),
        JoinedOn = One(Dates),
        Age = Sometimes ? null : random.Next(-1, 4),
        Fee = Sometimes ? null : One(Fees),
        Standing = One([Standing.Good, Standing.OnHold, Standing.Barred]),
        FormerStanding = Sometimes ? null : One([Standing.Good, Standing.OnHold, Standing.Barred]),
        IsStaff = random.Next(2) == 0,
        WantsMail = Sometimes ? null : random.Next(2) == 0,
        Card = Sometimes ? null : new CardNumber(One(Cards)),
        SeenAt = Sometimes ? null : One(Times),
        Points = One(Points),
        Score = One(Scores),
        BranchId = branches == 0 || Sometimes ? null : random.Next(branches) + 1,
    };

    private Loan Loan(int key, int members, int branches) => random.Next(2) == 0
        ? new BookLoan
        {
            Id = key,
            Kind = LoanKind.Book,
            Title = One(Texts),
            DueOn = Sometimes ? null : One(Dates),
            MemberId = random.Next(members) + 1,
            Pages = random.Next(3),
            Shelf = Sometimes ? null : One(Texts),
            FetchedAtId = branches == 0 || Sometimes ? null : random.Next(branches) + 1,
        }
        : new FilmLoan
        {
            Id = key,
            Kind = LoanKind.Film,
            Title = One(Texts),
            DueOn = Sometimes ? null : One(Dates),
            MemberId = random.Next(members) + 1,
            Minutes = random.Next(3),
            Shelf = Sometimes ? null : One(Texts),
        };
}
