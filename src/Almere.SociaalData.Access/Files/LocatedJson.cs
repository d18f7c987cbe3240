using System.Text;
using System.Text.Json;

namespace Almere.SociaalData.Access.Files;

/// <summary>Reads JSON with comments and trailing commas, and keeps the line and column of every value.</summary>
internal ref struct LocatedJson
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _content;
    private readonly List<int> _lineStarts;
    private Utf8JsonReader _reader;

    private LocatedJson(string file, ReadOnlySpan<byte> content)
    {
        _file = file;
        _content = content;
        _lineStarts = [0];
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == (byte)'\n') _lineStarts.Add(i + 1);
        }

        _reader = new Utf8JsonReader(content, Options);
    }

    /// <summary>Reads a file; a syntax error becomes a problem and no value.</summary>
    public static JsonValue? Read(PolicyFile file, List<PolicyProblem> problems)
    {
        var content = file.Content.Span;
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        var json = new LocatedJson(file.Name, content);
        try
        {
            json._reader.Read();
            var value = json.ReadValue();
            json._reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            var line = (int)(error.LineNumber ?? 0);
            var start = json._lineStarts[Math.Min(line, json._lineStarts.Count - 1)];
            problems.Add(new(json.PlaceAt(Math.Min(content.Length, start + (int)(error.BytePositionInLine ?? 0))), $"This is not JSON: {FirstSentence(error.Message)}"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader accepts the token but can't turn it into text.
            problems.Add(new(json.PlaceAt((int)json._reader.TokenStartIndex), "This text is not Unicode: it holds half of a surrogate pair, or bytes that aren't UTF-8."));
            return null;
        }
    }

    private JsonValue ReadValue()
    {
        var place = PlaceAt((int)_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<JsonMember>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    var namePlace = PlaceAt((int)_reader.TokenStartIndex);
                    var name = _reader.GetString()!;
                    _reader.Read();
                    members.Add(new(namePlace, name, ReadValue()));
                }

                return new JsonValue.Object(place, members);
            case JsonTokenType.StartArray:
                var items = new List<JsonValue>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue());
                return new JsonValue.Array(place, items);
            case JsonTokenType.String:
                return new JsonValue.Text(place, _reader.GetString()!);
            default:
                return new JsonValue.Other(place, Encoding.UTF8.GetString(_reader.ValueSpan));
        }
    }

    private readonly SourcePlace PlaceAt(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new(_file, line + 1, Encoding.UTF8.GetCharCount(_content[_lineStarts[line]..offset]) + 1);
    }

    /// <summary>The reader's own message, without the line and path that it adds.</summary>
    private static string FirstSentence(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
