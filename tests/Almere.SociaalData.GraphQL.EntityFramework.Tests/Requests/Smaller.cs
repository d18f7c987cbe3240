namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>Makes a request that fails smaller, as long as it fails: what is left shows what is wrong.</summary>
internal static class Smaller
{
    private const int Attempts = 400;

    public static List<Ask> Of(List<Ask> asked, Func<List<Ask>, bool> fails)
    {
        var attempts = 0;
        var current = asked;
        while (attempts < Attempts && Candidates(current).FirstOrDefault(candidate => ++attempts <= Attempts && fails(candidate)) is { } smaller)
            current = smaller;
        return current;
    }

    private static IEnumerable<List<Ask>> Candidates(List<Ask> selection)
    {
        for (var i = 0; i < selection.Count && selection.Count > 1; i++)
            yield return Without(selection, i);
        for (var i = 0; i < selection.Count; i++)
        {
            var ask = selection[i];
            foreach (var below in Candidates(ask.Selection))
                yield return With(selection, i, ask with { Selection = below });
            foreach (var arguments in Candidates(ask.Arguments))
            {
                if (ask.Name is not ("node" or "nodes"))
                    yield return With(selection, i, ask with { Arguments = arguments });
            }
        }
    }

    private static IEnumerable<Fields> Candidates(Fields fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            yield return [.. Without(fields, i)];
            foreach (var smaller in Candidates(fields[i].Value))
                yield return [.. With(fields, i, KeyValuePair.Create(fields[i].Key, smaller))];
        }
    }

    private static IEnumerable<object?> Candidates(object? value)
    {
        switch (value)
        {
            case Place place:
                foreach (var smaller in Candidates(place.Value))
                    yield return place with { Value = smaller };
                break;
            case Fields fields:
                foreach (var smaller in Candidates(fields))
                    yield return smaller;
                break;
            case List<object?> items:
                for (var i = 0; i < items.Count; i++)
                {
                    yield return Without(items, i);
                    foreach (var smaller in Candidates(items[i]))
                        yield return With(items, i, smaller);
                }

                break;
        }
    }

    private static List<T> Without<T>(List<T> items, int index) => [.. items[..index], .. items[(index + 1)..]];

    private static List<T> With<T>(List<T> items, int index, T item) => [.. items[..index], item, .. items[(index + 1)..]];
}
