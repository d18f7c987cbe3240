using System.Security.Cryptography;
using System.Text;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reports;
using CsvHelper;
using CsvHelper.Configuration;

namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>A CSV file (RFC 4180, UTF-8) that is read row by row in the columns of its dataset, whatever their order in the file.</summary>
internal sealed class CsvFile : IDisposable
{
    // Longer than any column allows; a missing end quote is found this soon.
    private const int LongestField = 8_192;

    private const int HeaderBytes = 16_384;

    private readonly SHA256 _hash = SHA256.Create();
    private readonly CryptoStream _bytes;
    private readonly CsvParser _parser;
    private readonly ProblemLog _problems;
    private readonly string[] _fields;
    private int[] _places = [];
    private bool _hasBadQuotes;

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
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });
        var delimiter = DelimiterOf(file);
        Length = file.Length;
        file.Position = 0;
        _bytes = new CryptoStream(file, _hash, CryptoStreamMode.Read);
        var reader = new StreamReader(_bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        _parser = new CsvParser(reader, new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = LongestField,
            BadDataFound = _ => _hasBadQuotes = true,
            CountBytes = false,
        });
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    public Dataset Dataset { get; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; }

    /// <summary>Bytes read so far, about.</summary>
    public long Position => Math.Min(Length, _parser.CharCount);

    /// <summary>Line of the row that the file stands at; the header is line 1.</summary>
    public int Line => _parser.RawRow;

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
        if (!TryAdvance()) return Refuse($"expected a header with the columns {string.Join(", ", Dataset.Columns.Select(column => column.Name))}; there is none");
        var names = (_parser.Record ?? []).Select(name => name.Trim()).ToList();
        if (names.Exists(name => name.AsSpan().ContainsAny('\uFFFD', '\0'))) return Refuse("expected a file in UTF-8; its header isn't");
        _places = [.. Dataset.Columns.Select(column => names.IndexOf(column.Name))];
        var problems = _problems.Count;
        foreach (var column in Dataset.Columns.Where(column => !names.Contains(column.Name))) Refuse($"the header lacks column \"{column.Name}\"");
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1 && Dataset.Columns.Any(column => column.Name == group.Key)))
            Refuse($"the header has column \"{twice.Key}\" {twice.Count()} times");
        // The name of an unknown column is not repeated: without a header, it is a person's.
        var unknown = names.Count(name => Dataset.Columns.All(column => column.Name != name));
        if (unknown > 0) Refuse($"the header has {unknown} columns that dataset {Dataset.Name} doesn't know");
        return problems == _problems.Count;
    }

    /// <summary>Reads the next row that has as many fields as the header; others are problems.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Next()
    {
        while (TryAdvance())
        {
            Rows++;
            _hasBadQuotes = false;
            if (_parser.Count != _places.Length)
            {
                _problems.Add(Name, Line, null, $"{_parser.Count}", $"expected {_places.Length} fields, as in the header");
                continue;
            }
            for (var ordinal = 0; ordinal < _fields.Length; ordinal++) _fields[ordinal] = _parser[_places[ordinal]];
            if (!_hasBadQuotes && !Array.Exists(_fields, field => field.Contains('\uFFFD'))) return true;
            _problems.Add(Name, Line, null, null, _hasBadQuotes ? "expected quotes around a whole field, and doubled inside it" : "expected UTF-8");
        }
        return false;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _bytes.Dispose();
        _hash.Dispose();
    }

    private static string DelimiterOf(FileStream file)
    {
        Span<byte> start = new byte[HeaderBytes];
        start = start[..file.ReadAtLeast(start, HeaderBytes, throwOnEndOfStream: false)];
        var end = start.IndexOf((byte)'\n');
        var header = end < 0 ? start : start[..end];
        return header.Count((byte)';') > header.Count((byte)',') ? ";" : ",";
    }

    private bool TryAdvance()
    {
        try
        {
            return _parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            return Refuse($"a field is longer than {LongestField} characters: is an end quote missing? The rest of the file was not read");
        }
    }

    private bool Refuse(string reason)
    {
        _problems.Add(Name, Line, null, null, reason);
        return false;
    }
}
