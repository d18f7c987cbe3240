using System.Text.RegularExpressions;

namespace Almere.SociaalData.Proof.Statements;

/// <summary>Reads what a statement does with each column, place by place.</summary>
internal static partial class ColumnUses
{
    /// <summary>The places where a statement names a column of a table, also under the names that queries inside give it.</summary>
    public static IEnumerable<ColumnUse> Of(string statements, string table, string column) =>
        statements.Split(";\n").SelectMany(statement => OfOne(statement, table, column));

    private static IEnumerable<ColumnUse> OfOne(string statement, string table, string column)
    {
        var tokens = Token().Matches(statement).Select(match => match.Value).ToList();
        var aliases = AliasesOf(tokens, table, column);
        // For each parenthesis and CASE that is open: which part of it the place lies in.
        var open = new Stack<string>(["SELECT"]);
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i])
            {
                case "(":
                    open.Push("(");
                    break;
                case "CASE":
                    open.Push("WHEN");
                    break;
                case ")" or "END":
                    open.Pop();
                    break;
                case "SELECT" or "FROM" or "WHERE" or "GROUP BY" or "ORDER BY" or "HAVING" or "LIMIT" or "ON" or "THEN" or "ELSE" or "WHEN":
                    open.Pop();
                    open.Push(tokens[i]);
                    break;
                case var name when name == $"\"{column}\"" && i >= 2 && tokens[i - 1] == "." && aliases.Contains(tokens[i - 2]):
                    yield return UseIn([.. open]) is ColumnUse.Plain && i + 1 < tokens.Count && tokens[i + 1] == "IS" ? ColumnUse.Presence : UseIn([.. open]);
                    break;
            }
        }
    }

    /// <summary>The use of a place, from the innermost part that it lies in to the outermost.</summary>
    private static ColumnUse UseIn(List<string> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case "THEN":
                    return ColumnUse.Masked;
                case "WHEN":
                    return ColumnUse.Condition;
                case "ON":
                    return ColumnUse.Join;
                case "SELECT" when i == 0 && parts.Count > 1 && parts[1] is "FROM" or "ON":
                    return ColumnUse.HandedOn;
                case "(":
                    continue;
                default:
                    return ColumnUse.Plain;
            }
        }

        return ColumnUse.Plain;
    }

    /// <summary>The names under which rows of the table come by: its aliases, and those of queries inside that hand the column on.</summary>
    private static HashSet<string> AliasesOf(List<string> tokens, string table, string column)
    {
        var aliases = new HashSet<string>();
        for (var found = -1; found != aliases.Count;)
        {
            found = aliases.Count;
            var starts = new Stack<int>();
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i] == "(")
                    starts.Push(i);
                else if (tokens[i] == $"\"{table}\"" && i + 2 < tokens.Count && tokens[i + 1] == "AS")
                    aliases.Add(tokens[i + 2]);
                else if (tokens[i] == ")" && starts.Pop() is var start && i + 2 < tokens.Count && tokens[i + 1] == "AS" && HandsOn(tokens, start, i))
                    aliases.Add(tokens[i + 2]);
            }
        }

        return aliases;

        bool HandsOn(List<string> all, int start, int end) =>
            Enumerable.Range(start, end - start).Any(i => all[i] == $"\"{column}\"" && all[i - 1] == "." && aliases.Contains(all[i - 2]));
    }

    [GeneratedRegex(@"""[^""]+""|GROUP BY|ORDER BY|'[^']*'|\w+|[^\s\w]")]
    private static partial Regex Token();
}
