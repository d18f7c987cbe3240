namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Draws an item as often as its weight says.</summary>
internal sealed class WeightedChoice<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    public WeightedChoice(IEnumerable<(T Item, double Weight)> items)
    {
        var all = items.ToArray();
        _items = [.. all.Select(item => item.Item)];
        _upTo = new double[all.Length];
        var sum = 0.0;
        for (var i = 0; i < all.Length; i++) _upTo[i] = sum += all[i].Weight;
    }

    public T Draw(SeededRandom random)
    {
        var found = Array.BinarySearch(_upTo, random.Unit() * _upTo[^1]);
        return _items[Math.Min(found < 0 ? ~found : found + 1, _items.Length - 1)];
    }
}
