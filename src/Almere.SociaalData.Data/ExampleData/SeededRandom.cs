namespace Almere.SociaalData.Data.ExampleData;

/// <summary>
/// A repeatable stream of draws (SplitMix64). Each part of the example data has a stream of its own, so that more clients do not change the locations.
/// </summary>
/// <seealso href="https://doi.org/10.1145/2714064.2660195"/>
internal sealed class SeededRandom(int seed, int stream)
{
    private ulong _state = unchecked(((ulong)(uint)seed << 32) ^ ((ulong)(uint)stream * 0x9E3779B97F4A7C15));

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Unit() * end);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A duration that is mostly shorter than its mean and sometimes much longer (gamma with shape two).</summary>
    public int Days(double mean) => (int)(-mean / 2 * (Math.Log(1 - Unit()) + Math.Log(1 - Unit())));

    /// <summary>About normally distributed around 0 with deviation 1 (sum of twelve draws).</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Unit();
        return sum;
    }

    private ulong NextBits()
    {
        unchecked
        {
            var bits = _state += 0x9E3779B97F4A7C15;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
