using Spectre.Console;

namespace Almere.SociaalData.Cli.Calls;

/// <summary>Writes tables: as wide as the terminal, or as wide as they need to be for a file or another program.</summary>
internal static class Tables
{
    private const int Unbounded = 500;

    /// <summary>Writes rows under a header. Columns of numbers stand to the right.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        var table = new Table().Border(TableBorder.Simple);
        for (var place = 0; place < header.Count; place++)
        {
            var column = new TableColumn(Markup.Escape(header[place]));
            if (all.TrueForAll(row => int.TryParse(row[place], out _))) column.RightAligned();
            table.AddColumn(column);
        }
        foreach (var row in all) table.AddRow([.. row.Select(Markup.Escape)]);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = Unbounded;
            console.Profile.Capabilities.Unicode = true;
        }
        console.Write(table);
    }
}
