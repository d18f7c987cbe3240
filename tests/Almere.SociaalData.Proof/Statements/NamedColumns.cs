using System.Text.RegularExpressions;

namespace Almere.SociaalData.Proof.Statements;

/// <summary>The columns of tables that a statement names, whatever for.</summary>
internal static partial class NamedColumns
{
    /// <summary>The columns, as "Table.Column".</summary>
    public static IReadOnlySet<string> Of(string statement, IReadOnlySet<string> tables)
    {
        var aliases = Alias().Matches(statement)
            .Where(match => tables.Contains(match.Groups["table"].Value))
            .ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
        return Reference().Matches(statement)
            .SelectMany(match => aliases[match.Groups["alias"].Value].Select(table => $"{table}.{match.Groups["column"].Value}"))
            .ToHashSet();
    }

    [GeneratedRegex(@"""(?<table>\w+)"" AS ""(?<alias>\w+)""")]
    private static partial Regex Alias();

    [GeneratedRegex(@"""(?<alias>\w+)""\.""(?<column>\w+)""")]
    private static partial Regex Reference();
}
