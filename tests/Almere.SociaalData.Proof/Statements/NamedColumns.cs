using System.Text.RegularExpressions;

namespace Almere.SociaalData.Proof.Statements;

/// <summary>The columns of tables that a statement names, whatever for.</summary>
/// <param name="tables">The tables of the registers.</param>
internal sealed partial class NamedColumns(IReadOnlySet<string> tables)
{
    private const string Between = ";\n";

    private readonly Dictionary<string, IReadOnlySet<string>> _known = [];

    /// <summary>The columns, as "Table.Column". Of several statements that run together each has aliases of its own.</summary>
    public IReadOnlySet<string> Of(string statements)
    {
        if (!_known.TryGetValue(statements, out var named))
            _known.Add(statements, named = statements.Split(Between).SelectMany(OfOne).ToHashSet());
        return named;
    }

    private IEnumerable<string> OfOne(string statement)
    {
        var aliases = Alias().Matches(statement)
            .Where(match => tables.Contains(match.Groups["table"].Value))
            .ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
        return Reference().Matches(statement)
            .SelectMany(match => aliases[match.Groups["alias"].Value].Select(table => $"{table}.{match.Groups["column"].Value}"));
    }

    [GeneratedRegex(@"""(?<table>\w+)"" AS ""(?<alias>\w+)""")]
    private static partial Regex Alias();

    [GeneratedRegex(@"""(?<alias>\w+)""\.""(?<column>\w+)""")]
    private static partial Regex Reference();
}
