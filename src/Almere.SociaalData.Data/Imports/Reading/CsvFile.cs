using System.Security.Cryptography;
using System.Text;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reports;

namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>A CSV file (RFC 4180, UTF-8) that is read row by row in the columns of its dataset, whatever their order in the file.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int HeaderBytes = 16_384;

    // How files of other kinds begin.
    private static readonly IReadOnlyList<(byte[] Start, string What)> OtherKinds =
    [
        ([0xFF, 0xFE], "text in UTF-16"),
        ([0xFE, 0xFF], "text in UTF-16"),
        ([0x50, 0x4B, 0x03, 0x04], "an archive or a workbook"),
        ([0x1F, 0x8B], "a compressed file"),
    ];

    private readonly SHA256 _hash = SHA256.Create();
    private readonly FileStream _file;
    private readonly CryptoStream _bytes;
    private readonly CsvReader _rows;
    private readonly ProblemLog _problems;
    private readonly string? _otherKind;
    private readonly string[] _fields;
    private int[] _places = [];

    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="dataset">What its rows are.</param>
    /// <param name="problems">What is wrong with it goes there.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public CsvFile(string path, string name, Dataset dataset, ProblemLog problems)
    {
        (Name, Dataset, _problems) = (name, dataset, problems);
        _fields = new string[dataset.Columns.Count];
        _file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });
        if (!_file.CanSeek) throw new IOException("It is read twice, so it has to be a file.");
        Span<byte> start = new byte[HeaderBytes];
        start = start[.._file.ReadAtLeast(start, HeaderBytes, throwOnEndOfStream: false)];
        _file.Position = 0;
        Length = _file.Length;
        foreach (var (begin, what) in OtherKinds)
        {
            if (start.StartsWith(begin)) _otherKind = what;
        }
        _bytes = new CryptoStream(_file, _hash, CryptoStreamMode.Read);
        var text = new StreamReader(_bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        if (start.StartsWith(Encoding.UTF8.Preamble)) text.Read();
        _rows = new CsvReader(text, DelimiterOf(start));
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    public Dataset Dataset { get; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; }

    /// <summary>Bytes read so far.</summary>
    public long Position => _file.Position;

    /// <summary>Line on which the row begins that the file stands at; the header is line 1.</summary>
    public int Line => _rows.Line;

    /// <summary>Rows read so far, the header not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>SHA-256 of the whole file, in hexadecimals.</summary>
    public string Hash()
    {
        _bytes.CopyTo(Stream.Null);
        return Convert.ToHexStringLower(_hash.Hash!);
    }

    /// <summary>The text of a column of the dataset in this row; empty where the row has none.</summary>
    /// <param name="ordinal">Place of the column in the dataset.</param>
    public string Field(int ordinal) => _fields[ordinal];

    /// <summary>Reads the header: every column of the dataset once, and no other.</summary>
    /// <returns>False when rows can't be read.</returns>
    public bool ReadHeader()
    {
        if (_otherKind is not null) return Refuse($"expected a CSV file in UTF-8; it begins as {_otherKind} does. Save it as CSV UTF-8");
        if (!_rows.Read()) return Refuse($"expected a header with the columns {string.Join(", ", Dataset.Columns.Select(column => column.Name))}; there is none");
        if (_rows.Flaws.HasFlag(RowFlaws.Encoding) || _rows.Flaws.HasFlag(RowFlaws.Nul)) return Refuse("expected a file in UTF-8; its header isn't");
        if (_rows.Flaws != RowFlaws.None) return Refuse($"expected a header with the columns {string.Join(", ", Dataset.Columns.Select(column => column.Name))}; {Words(_rows.Flaws)}");
        var names = Enumerable.Range(0, (int)Math.Min(_rows.Count, CsvReader.MostFields)).Select(place => _rows[place]).ToList();
        _places = [.. Dataset.Columns.Select(column => names.IndexOf(column.Name))];
        var problems = _problems.Count;
        foreach (var column in Dataset.Columns.Where(column => !names.Contains(column.Name))) Refuse($"the header lacks column \"{column.Name}\"");
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1 && Dataset.Columns.Any(column => column.Name == group.Key)))
            Refuse($"the header has column \"{twice.Key}\" {twice.Count()} times");
        // The name of an unknown column is not repeated: without a header, it is a person's.
        var unknown = _rows.Count - names.Count(name => Dataset.Columns.Any(column => column.Name == name));
        if (unknown > 0) Refuse($"the header has {unknown} columns that dataset {Dataset.Name} doesn't know");
        return problems == _problems.Count;
    }

    /// <summary>Reads the next row that has as many fields as the header and can be read; others are problems.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Next()
    {
        while (_rows.Read())
        {
            Rows++;
            if (_rows.Flaws != RowFlaws.None)
            {
                Refuse(Words(_rows.Flaws));
                continue;
            }
            if (_rows.Count != _places.Length)
            {
                _problems.Add(Name, Line, null, $"{_rows.Count}", $"expected {_places.Length} fields, as in the header");
                continue;
            }
            for (var ordinal = 0; ordinal < _fields.Length; ordinal++) _fields[ordinal] = _rows[_places[ordinal]];
            return true;
        }
        return false;
    }

    public void Dispose()
    {
        _bytes.Dispose();
        _hash.Dispose();
    }

    // Told from the header, which has no quoted text in it.
    private static char DelimiterOf(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        var header = end < 0 ? start : start[..end];
        return header.Count((byte)';') > header.Count((byte)',') ? ';' : ',';
    }

    private static string Words(RowFlaws flaws) => flaws switch
    {
        _ when flaws.HasFlag(RowFlaws.EndQuote) => "expected an end quote: a quoted field doesn't end. The rest of the file was not read",
        _ when flaws.HasFlag(RowFlaws.Nul) => "expected text, and no NUL characters",
        _ when flaws.HasFlag(RowFlaws.Encoding) => "expected UTF-8",
        _ when flaws.HasFlag(RowFlaws.Quotes) => "expected quotes around a whole field, and doubled inside it",
        _ => $"expected fields of at most {CsvReader.LongestField} characters",
    };

    private bool Refuse(string reason)
    {
        _problems.Add(Name, Line, null, null, reason);
        return false;
    }
}
