using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// Writes UTF-8 JSON text into a pooled buffer. It does not check structure: who writes a comma too many gets a comma too many. In return a row
/// costs a copy of its bytes, and pieces that were written elsewhere can be put in as they are.
/// </summary>
public sealed class JsonTextWriter(int capacity = 4096) : IDisposable
{
    // Quotes, backslashes and control characters are escaped, and nothing else: the answer is served as JSON, never inside HTML.
    private const string EscapedText =
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f";

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly SearchValues<char> Escaped = SearchValues.Create(EscapedText);
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(Encoding.ASCII.GetBytes(EscapedText));

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _most;

    /// <summary>Number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, Length);

    /// <summary>The bytes written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Length);

    /// <summary>A key of an object as it is written: in quotes, with its colon.</summary>
    public static ReadOnlyMemory<byte> EncodeKey(string key)
    {
        if (key.AsSpan().ContainsAny(Escaped) || !Ascii.IsValid(key))
            return Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(key, Encoder)}\":");
        var encoded = new byte[key.Length + 3];
        encoded[0] = (byte)'"';
        Encoding.ASCII.GetBytes(key, encoded.AsSpan(1));
        encoded[^2] = (byte)'"';
        encoded[^1] = (byte)':';
        return encoded;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>Writes one ASCII character as it is.</summary>
    public void WriteRaw(byte ascii)
    {
        Reserve(1)[0] = ascii;
        Length++;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Length += written;
    }

    /// <summary>Writes a decimal number with all its digits.</summary>
    public void WriteNumber(decimal value)
    {
        value.TryFormat(Reserve(32), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a floating-point number in the shortest form that reads back the same; it must be finite.</summary>
    public void WriteNumber(double value)
    {
        value.TryFormat(Reserve(32), out var written, "R", CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a string with quotes and escapes. An unpaired surrogate becomes the replacement character U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var target = Reserve(checked((value.Length * 3) + 2));
        target[0] = (byte)'"';
        if (value.IndexOfAny(Escaped) < 0)
        {
            var written = Encoding.UTF8.GetBytes(value, target[1..]);
            target[written + 1] = (byte)'"';
            Length += written + 2;
            return;
        }

        Length++;
        WriteEscaped(value);
        WriteRaw((byte)'"');
    }

    /// <summary>
    /// Makes room for a string that is in UTF-8 already: who asks puts its bytes there, and ends it with <see cref="TryEndString"/> before anything else is written.
    /// </summary>
    /// <param name="length">Number of its bytes.</param>
    public ArraySegment<byte> BeginString(int length)
    {
        Reserve(checked(length + 2));
        // Whatever becomes of it, what is put there is cleared in the end.
        _most = Math.Max(_most, Length + length + 2);
        return new(_buffer, Length + 1, length);
    }

    /// <summary>Ends a string, with quotes; false, and nothing is written, where something in it has to be escaped or its bytes are no UTF-8.</summary>
    /// <param name="length">Number of its bytes.</param>
    public bool TryEndString(int length)
    {
        var target = _buffer.AsSpan(Length, length + 2);
        var text = target[1..^1];
        if (text.IndexOfAny(EscapedBytes) >= 0 || !Utf8.IsValid(text))
            return false;
        target[0] = target[^1] = (byte)'"';
        Length += target.Length;
        return true;
    }

    /// <summary>Writes a date as <c>"yyyy-MM-dd"</c>.</summary>
    public void WriteDate(DateOnly value)
    {
        var target = Reserve(12);
        target[0] = (byte)'"';
        value.TryFormat(target[1..], out _, "O", CultureInfo.InvariantCulture);
        target[11] = (byte)'"';
        Length += 12;
    }

    /// <summary>Forgets what was written after a length that was read before.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        _most = Math.Max(_most, Length);
        Length = length;
    }

    /// <summary>Gives the buffer back to the pool.</summary>
    public void Dispose()
    {
        Return();
        _buffer = [];
        Length = 0;
    }

    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        Span<char> scratch = stackalloc char[512];
        while (!value.IsEmpty)
        {
            Encoder.Encode(value, scratch, out var consumed, out var produced);
            Length += Encoding.UTF8.GetBytes(scratch[..produced], Reserve(produced * 3));
            value = value[consumed..];
        }
    }

    private Span<byte> Reserve(int size)
    {
        if (_buffer.Length - Length < size)
            Grow(size);
        return _buffer.AsSpan(Length);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_buffer.Length * 2), checked(Length + size)));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        Return();
        _buffer = larger;
    }

    // An answer can hold personal data; the pool must not hand it to somebody else.
    private void Return()
    {
        if (_buffer.Length == 0)
            return;
        _buffer.AsSpan(0, Math.Max(_most, Length)).Clear();
        ArrayPool<byte>.Shared.Return(_buffer);
        _most = 0;
    }
}
