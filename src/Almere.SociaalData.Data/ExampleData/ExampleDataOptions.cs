namespace Almere.SociaalData.Data.ExampleData;

/// <summary>How much example data to make, and from which seed. The same options and the same day give the same rows.</summary>
public sealed record ExampleDataOptions
{
    /// <summary>
    /// Number of clients, 1 to 1,000,000; there are three times as many trajectories. There are roughly 9,000 BSNs for tests: clients beyond them have none.
    /// </summary>
    public int Clients
    {
        get;
        init => field = Within(value, 1, 1_000_000, nameof(Clients));
    } = 5_000;

    /// <summary>Number of shelter locations, 1 to 1,000.</summary>
    public int Locations
    {
        get;
        init => field = Within(value, 1, 1_000, nameof(Locations));
    } = 60;

    /// <summary>Days of capacity snapshots per location up to today, 1 to 3,650.</summary>
    public int Days
    {
        get;
        init => field = Within(value, 1, 3_650, nameof(Days));
    } = 730;

    /// <summary>Where the drawing starts.</summary>
    public int Seed { get; init; } = 34;

    private static int Within(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} lies between {least} and {most}.");
}
