namespace Almere.SociaalData.Access.Disclosure;

/// <summary>
/// Which groups are suppressed in the answer along a set of keys. Coarser answers come first, since their totals are what a reader would
/// subtract from; every one of them is decided by the same rule, so both answers agree on what is known.
/// </summary>
internal sealed class Suppression(Grid grid, int[] persons)
{
    private readonly Dictionary<int, bool[]> _decided = [];

    /// <summary>For each combination of the keys, whether it is suppressed.</summary>
    public bool[] Of(int keys)
    {
        if (_decided.TryGetValue(keys, out var decided)) return decided;
        var counts = CountsOf(keys);
        var suppressed = Array.ConvertAll(counts, count => count < DisclosureControl.Smallest);
        if (counts.Sum() < DisclosureControl.Smallest) Array.Fill(suppressed, true);
        else if (suppressed.Contains(true)) Protect(keys, counts, suppressed);
        return _decided[keys] = suppressed;
    }

    private int[] CountsOf(int keys)
    {
        var counts = new int[grid.SizeOf(keys)];
        var projection = grid.Projection(grid.AllKeys, keys);
        for (var i = 0; i < projection.Length; i++) counts[projection[i]] += persons[i];
        return counts;
    }

    private void Protect(int keys, int[] counts, bool[] suppressed)
    {
        var separate = Enumerable.Range(0, grid.Keys).Where(key => (keys >> key & 1) == 1).ToList();
        if (separate.Count == 1)
        {
            ProtectLine(counts, suppressed);
            return;
        }

        // Suppressing along one key can open a line along another, so go round until every key has been looked at since the last change; groups are only ever added.
        var settled = 0;
        for (var turn = 0; settled < separate.Count; turn++)
        {
            var key = separate[turn % separate.Count];
            var lines = keys & ~(1 << key);
            var before = suppressed.Count(hidden => hidden);
            var network = new TransferNetwork(counts, suppressed, grid.Projection(keys, lines), grid.Projection(keys, 1 << key), Margin(lines), Margin(1 << key));
            if (!network.Protect())
            {
                Array.Fill(suppressed, true);
                return;
            }

            settled = suppressed.Count(hidden => hidden) == before ? settled + 1 : 1;
        }
    }

    private TransferNetwork.Margin Margin(int keys) => new(CountsOf(keys), Of(keys));

    /// <summary>Along one key only the grand total is known: the suppressed groups together have to hold ten persons.</summary>
    private static void ProtectLine(int[] counts, bool[] suppressed)
    {
        var hidden = counts.Where((_, i) => suppressed[i]).Sum();
        foreach (var i in Enumerable.Range(0, counts.Length).Where(i => !suppressed[i]).OrderBy(i => counts[i]).ThenBy(i => i).ToList())
        {
            if (hidden >= DisclosureControl.Smallest) return;
            suppressed[i] = true;
            hidden += counts[i];
        }
    }
}
