using System.Globalization;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Benchmarks.Gateway;

/// <summary>What the comparison is asked to do.</summary>
internal sealed record GatewayComparisonOptions
{
    /// <summary>Where the figures are written as JSON; null for nowhere.</summary>
    public string? File { get; private init; }

    /// <summary>The kind of database.</summary>
    public DatabaseProvider Provider { get; private init; } = DatabaseProvider.Sqlite;

    /// <summary>How long each side is driven for each operation, in seconds.</summary>
    public double Seconds { get; private init; } = 6;

    /// <summary>Turns of each side: so short, a quarter of a second unless said, that a machine that is slow for a while is slow for all.</summary>
    public int Rounds { get; private init; } = 24;

    /// <summary>Number of clients in the data; there are three times as many trajectories.</summary>
    public int Clients { get; private init; } = 200_000;

    /// <summary>Connections that are kept busy.</summary>
    public int Connections { get; private init; } = 16;

    /// <summary>Letters of the operations.</summary>
    public string Operations { get; private init; } = "abcdefgh";

    /// <summary>Whether the same pages are measured with a tenth of the data too.</summary>
    public bool Growth { get; private init; } = true;

    /// <summary>Whether the gateway writes its access log. It doesn't unless said: what the log costs is measured beside the gateway without it, by <c>log</c>.</summary>
    public bool Log { get; private init; }

    /// <summary>Reads the arguments; null where one is unknown or has an unknown value.</summary>
    public static GatewayComparisonOptions? Read(IReadOnlyList<string> arguments)
    {
        var options = new GatewayComparisonOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            var next = (arguments[i], value) switch
            {
                ("--no-growth", _) => options with { Growth = false },
                ("--with-log", _) => options with { Log = true },
                ("--json", { Length: > 0 }) => options with { File = value },
                ("--provider", _) when Enum.TryParse<DatabaseProvider>(value, ignoreCase: true, out var provider) => options with { Provider = provider },
                ("--seconds", _) when Number(value) is > 0 and var seconds => options with { Seconds = seconds },
                ("--rounds", _) when Number(value) is >= 1 and var rounds => options with { Rounds = (int)rounds },
                ("--clients", _) when Number(value) is >= 1_000 and var clients => options with { Clients = (int)clients },
                ("--connections", _) when Number(value) is >= 1 and var connections => options with { Connections = (int)connections },
                ("--operations", { Length: > 0 }) => options with { Operations = value },
                _ => null,
            };
            if (next is null)
                return null;
            i += arguments[i] is "--no-growth" or "--with-log" ? 0 : 1;
            options = next;
        }

        return options;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
