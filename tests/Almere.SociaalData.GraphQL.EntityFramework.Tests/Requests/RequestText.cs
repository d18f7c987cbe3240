using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>Writes a request as a document and the JSON of its variables.</summary>
internal sealed class RequestText
{
    private readonly List<(string Name, Variable Variable)> _variables = [];

    private RequestText(IReadOnlyList<Ask> selection)
    {
        var body = new StringBuilder();
        Write(body, selection);
        var declared = string.Join(", ", _variables.Select(one => $"${one.Name}: {one.Variable.Type}"));
        Document = (declared.Length == 0 ? "query " : $"query ({declared}) ") + body;
        Variables = "{" + string.Join(",", _variables.Where(one => !one.Variable.IsAbsent).Select(one => $"\"{one.Name}\":{Json(one.Variable.Value)}")) + "}";
    }

    public string Document { get; }

    public string Variables { get; }

    public static RequestText Of(IReadOnlyList<Ask> selection) => new(selection);

    public override string ToString() => $"{Document}\nvariables {Variables}";

    private void Write(StringBuilder text, IReadOnlyList<Ask> selection)
    {
        text.Append("{ ");
        foreach (var ask in selection)
        {
            if (ask.On is not null)
                text.Append("... on ").Append(ask.On).Append(" { ");
            if (ask.Alias is not null)
                text.Append(ask.Alias).Append(": ");
            text.Append(ask.Name);
            if (ask.Arguments.Count > 0)
                text.Append('(').AppendJoin(", ", ask.Arguments.Select(one => $"{one.Key}: {Literal(one.Value)}")).Append(')');
            text.Append(' ');
            if (ask.Selection.Count > 0)
                Write(text, ask.Selection);
            if (ask.On is not null)
                text.Append("} ");
        }

        text.Append("} ");
    }

    private string Literal(object? value)
    {
        switch (value)
        {
            case Variable variable:
                _variables.Add(($"v{_variables.Count}", variable));
                return $"${_variables[^1].Name}";
            case Fields fields:
                return "{" + string.Join(", ", fields.Select(one => $"{one.Key}: {Literal(one.Value)}")) + "}";
            case List<object?> items:
                return "[" + string.Join(", ", items.Select(Literal)) + "]";
            case EnumName name:
                return name.Name;
            default:
                return Json(value);
        }
    }

    private static string Json(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => JsonSerializer.Serialize(text),
        EnumName name => JsonSerializer.Serialize(name.Name),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        Fields fields => "{" + string.Join(",", fields.Select(one => $"\"{one.Key}\":{Json(one.Value)}")) + "}",
        List<object?> items => "[" + string.Join(",", items.Select(Json)) + "]",
        _ => throw new ArgumentException($"A request holds no {value.GetType().Name}."),
    };
}
