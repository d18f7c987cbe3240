namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>A place of a request where a variable may stand.</summary>
/// <param name="Type">The input type of the place, as written in the schema.</param>
/// <param name="Value">The value.</param>
/// <param name="IsAbsent">Whether nothing is given there.</param>
internal sealed record Place(string Type, object? Value, bool IsAbsent = false);

/// <summary>Decides which places of a request become variables; the request means the same whatever is decided.</summary>
/// <param name="isVariable">Asked for each place from the outside in; what lies inside a variable isn't asked for.</param>
internal sealed class VariableChoice(Func<bool> isVariable)
{
    public static VariableChoice Literals { get; } = new(() => false);

    public static VariableChoice Whole { get; } = new(() => true);

    public List<Ask> Apply(IEnumerable<Ask> selection) =>
        [.. selection.Select(ask => ask with { Arguments = (Fields)Apply(ask.Arguments)!, Selection = Apply(ask.Selection) })];

    private object? Apply(object? value)
    {
        switch (value)
        {
            case Place place when place.IsAbsent || isVariable():
                return new Variable(place.Type, Literals.Apply(place.Value), place.IsAbsent);
            case Place place:
                return Apply(place.Value);
            case Fields fields:
                var applied = new Fields();
                foreach (var (name, field) in fields)
                {
                    // Among literals and inside a variable, what isn't given is left out.
                    if (this != Literals || field is not Place { IsAbsent: true })
                        applied.Add(name, Apply(field));
                }

                return applied;
            case List<object?> items:
                return items.Select(Apply).ToList();
            default:
                return value;
        }
    }
}
