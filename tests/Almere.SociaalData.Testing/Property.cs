using FsCheck;
using FsCheck.Fluent;

namespace Almere.SociaalData.Testing;

/// <summary>
/// Runs a test for many seeds. A failure names the seed; <c>QUERY_SEED</c> in the environment runs that one alone, and <c>QUERY_RUNS</c> runs so many
/// times more seeds, other ones.
/// </summary>
public static class Property
{
    /// <param name="runs">Number of seeds.</param>
    /// <param name="test">The test of one seed; throws where the property fails.</param>
    public static void Holds(int runs, Action<Random> test)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("QUERY_SEED"), out var only))
        {
            test(new Random(only));
            return;
        }

        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        var property = Prop.ForAll(seeds, seed =>
        {
            try
            {
                test(new Random(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
            }
        });
        Check.One(Runs(runs), property);
    }

    /// <summary>So many values of a generator, the same ones each time; with <c>QUERY_RUNS</c> so many times more, other ones.</summary>
    /// <param name="runs">Number of values.</param>
    public static Config Runs(int runs) => int.TryParse(Environment.GetEnvironmentVariable("QUERY_RUNS"), out var times)
        ? Config.QuickThrowOnFailure.WithMaxTest(runs * times)
        : Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(20260701, 7);
}
