namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>Names seen so far, each with a number: a few are compared one by one, many are hashed. Made once and cleared between uses.</summary>
internal sealed class SeenNames
{
    private const int Few = 8;

    private readonly (string Name, int Number)[] _few = new (string, int)[Few];
    private Dictionary<string, int>? _many;
    private int _count;

    public void Clear()
    {
        if (_count > Few)
            _many!.Clear();
        _count = 0;
    }

    /// <summary>Adds a name that isn't there yet; otherwise changes nothing and gives the number that it has.</summary>
    public bool TryAdd(string name, int number, out int present)
    {
        present = Find(name);
        if (present >= 0)
            return false;
        if (_count < Few)
        {
            _few[_count] = (name, number);
        }
        else
        {
            if (_count == Few)
                Move();
            _many!.Add(name, number);
        }

        _count++;
        return true;
    }

    /// <summary>The number of a name, or -1 when it isn't there.</summary>
    public int Find(string name)
    {
        if (_count > Few)
            return _many!.TryGetValue(name, out var number) ? number : -1;
        foreach (var (known, number) in _few.AsSpan(0, _count))
        {
            if (known == name)
                return number;
        }

        return -1;
    }

    private void Move()
    {
        _many ??= new(StringComparer.Ordinal);
        foreach (var (name, number) in _few)
            _many.Add(name, number);
    }
}
