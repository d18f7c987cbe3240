namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>
/// Splits text into rows and fields as RFC 4180 says; lines may end in CR LF, LF or CR, spaces around a field don't count, and empty lines are passed over. It
/// keeps one row, and of that no more than a dataset can use: whatever a file holds, it needs no more memory than this.
/// </summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc4180"/>
internal sealed class CsvReader
{
    /// <summary>Characters that a field may have: more than any column allows.</summary>
    public const int LongestField = 8_192;

    /// <summary>Fields of a row that are kept; more are counted.</summary>
    public const int MostFields = 256;

    // What a decoder puts in the place of bytes that it can't read.
    private const char Unreadable = '\uFFFD';

    private readonly TextReader _text;
    private readonly char _delimiter;
    private readonly string _stops;
    private readonly string[] _fields = new string[MostFields];
    private readonly char[] _buffer = new char[1 << 15];
    private readonly char[] _field = new char[LongestField];
    private int _position;
    private int _filled;
    private int _length;
    private int _line = 1;
    private bool _isQuoted;
    private bool _isOver;

    /// <param name="text">The text; its byte order mark, if any, was read.</param>
    /// <param name="delimiter">What stands between fields.</param>
    public CsvReader(TextReader text, char delimiter) => (_text, _delimiter, _stops) = (text, delimiter, $"{delimiter}\"\r\n");

    private enum FieldEnd
    {
        Delimiter,
        Line,
        File,
    }

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the row has.</summary>
    public long Count { get; private set; }

    /// <summary>What is wrong with its form.</summary>
    public RowFlaws Flaws { get; private set; }

    /// <summary>A field of the row.</summary>
    /// <param name="place">From 0, less than <see cref="Count"/> and <see cref="MostFields"/>.</param>
    public string this[int place] => _fields[place];

    /// <summary>Reads the next row that isn't empty.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="IOException">The text can't be read.</exception>
    public bool Read()
    {
        do
        {
            (Count, Flaws, Line, _isQuoted) = (0, RowFlaws.None, _line, false);
            if (_isOver || !HasMore()) return false;
            FieldEnd end;
            do
            {
                end = ReadField();
                Keep();
            }
            while (end == FieldEnd.Delimiter);
        }
        while (Count == 1 && _fields[0].Length == 0 && !_isQuoted && Flaws == RowFlaws.None);
        return true;
    }

    private bool HasMore()
    {
        if (_position < _filled) return true;
        (_position, _filled) = (0, _text.Read(_buffer, 0, _buffer.Length));
        return _filled > 0;
    }

    private void Keep()
    {
        var text = _field.AsSpan(0, _length);
        if (text.Contains('\0')) Flaws |= RowFlaws.Nul;
        if (text.Contains(Unreadable)) Flaws |= RowFlaws.Encoding;
        if (Count < MostFields) _fields[Count] = text.ToString();
        Count++;
    }

    private FieldEnd ReadField()
    {
        _length = 0;
        SkipSpaces();
        if (!HasMore()) return FieldEnd.File;
        if (_buffer[_position] != '"') return ReadPlain();
        _position++;
        _isQuoted = true;
        return ReadQuoted();
    }

    private FieldEnd ReadPlain()
    {
        var end = ToEnd();
        while (_length > 0 && IsSpace(_field[_length - 1])) _length--;
        return end;
    }

    // To the end of a field outside quotes.
    private FieldEnd ToEnd()
    {
        while (HasMore())
        {
            var rest = _buffer.AsSpan(_position, _filled - _position);
            var run = rest.IndexOfAny(_stops);
            Append(run < 0 ? rest : rest[..run]);
            _position += run < 0 ? rest.Length : run;
            if (run < 0) continue;
            var stop = _buffer[_position++];
            if (stop == _delimiter) return FieldEnd.Delimiter;
            if (stop != '"')
            {
                EndLine(stop);
                return FieldEnd.Line;
            }
            Flaws |= RowFlaws.Quotes;
            Append(['"']);
        }
        return FieldEnd.File;
    }

    private FieldEnd ReadQuoted()
    {
        while (HasMore())
        {
            var rest = _buffer.AsSpan(_position, _filled - _position);
            var run = rest.IndexOfAny('"', '\r', '\n');
            Append(run < 0 ? rest : rest[..run]);
            _position += run < 0 ? rest.Length : run;
            // Without its end quote a field would go on to the end of the file.
            if ((Flaws & RowFlaws.TooLong) != 0)
            {
                Flaws |= RowFlaws.EndQuote;
                _isOver = true;
                return FieldEnd.File;
            }
            if (run < 0) continue;
            var stop = _buffer[_position++];
            if (stop == '"')
            {
                if (!HasMore() || _buffer[_position] != '"') return AfterQuote();
                _position++;
            }
            else if (stop == '\r' || _length == 0 || _field[_length - 1] != '\r')
            {
                _line++;
            }
            Append([stop]);
        }
        Flaws |= RowFlaws.EndQuote;
        return FieldEnd.File;
    }

    private FieldEnd AfterQuote()
    {
        var kept = _length;
        SkipSpaces();
        var end = ToEnd();
        if (_length > kept) Flaws |= RowFlaws.Quotes;
        return end;
    }

    private void SkipSpaces()
    {
        while (HasMore() && IsSpace(_buffer[_position])) _position++;
    }

    // CR LF is one end.
    private void EndLine(char stop)
    {
        _line++;
        if (stop == '\r' && HasMore() && _buffer[_position] == '\n') _position++;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var room = LongestField - _length;
        if (text.Length > room)
        {
            Flaws |= RowFlaws.TooLong;
            text = text[..room];
        }
        text.CopyTo(_field.AsSpan(_length));
        _length += text.Length;
    }

    private bool IsSpace(char letter) => letter is ' ' or '\t' && letter != _delimiter;
}
