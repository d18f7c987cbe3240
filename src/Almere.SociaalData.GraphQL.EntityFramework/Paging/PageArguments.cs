using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Paging;

/// <summary>The arguments <c>first after last before</c> of a connection.</summary>
/// <seealso href="https://relay.dev/graphql/connections.htm#sec-Arguments"/>
internal sealed class PageArguments
{
    private readonly PlannedValue.Leaf? _size;
    private readonly PlannedValue.Leaf? _after;
    private readonly PlannedValue.Leaf? _before;
    private readonly PageSizes _sizes;

    /// <summary>Reads which of the arguments are given.</summary>
    /// <exception cref="GraphQLException">They contradict each other.</exception>
    public PageArguments(IReadOnlyDictionary<string, PlannedValue> arguments, PageSizes sizes)
    {
        var first = arguments.GetValueOrDefault("first") as PlannedValue.Leaf;
        var last = arguments.GetValueOrDefault("last") as PlannedValue.Leaf;
        _after = arguments.GetValueOrDefault("after") as PlannedValue.Leaf;
        _before = arguments.GetValueOrDefault("before") as PlannedValue.Leaf;
        _sizes = sizes;
        _size = first ?? last;
        IsBackward = last is not null;
        if (first is not null && last is not null)
            throw Invalid("\"first\" and \"last\" contradict each other: one page has one end to count from. Leave one of them out.");
    }

    /// <summary>Rows that a request can ask for with these arguments at most.</summary>
    public int MostRows => _size switch
    {
        null => _sizes.Default,
        { Source: LeafSource.Constant { Value: int given } } => Math.Min(given, _sizes.Maximum),
        _ => _sizes.Maximum,
    };

    /// <summary>Whether the page is counted from the end.</summary>
    public bool IsBackward { get; }

    /// <summary>Whether the page begins after a cursor.</summary>
    public bool HasAfter => _after is not null;

    /// <summary>Whether the page ends before a cursor.</summary>
    public bool HasBefore => _before is not null;

    /// <summary>The page that a request asks for.</summary>
    /// <exception cref="GraphQLException">The size is out of range, or a cursor can't be opened.</exception>
    public PageRequest Read(IReadOnlyDictionary<string, object?> variables, CursorColumns cursor, IRowSeal seal)
    {
        var size = _size?.Source.Read(variables) is int given ? given : _sizes.Default;
        var name = IsBackward ? "last" : "first";
        if (size < 0)
            throw Invalid($"\"{name}\" is {size}; it lies between 0 and {_sizes.Maximum}.");
        if (size > _sizes.Maximum)
            throw Invalid($"\"{name}\" is {size}; at most {_sizes.Maximum} rows are given at once. Ask for the {(IsBackward ? "page before with \"before\"" : "next page with \"after\"")}.");
        return new(size, Open(_after, "after"), Open(_before, "before"));

        IReadOnlyList<object?>? Open(PlannedValue.Leaf? argument, string argumentName) =>
            argument?.Source.Read(variables) is string text ? cursor.Open(text, argumentName, seal) : null;
    }

    private static GraphQLException Invalid(string message) => new(new GraphQLError(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = "PAGE_INVALID" },
    });
}
