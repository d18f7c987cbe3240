using System.Text;
using System.Text.Json;
using Almere.SociaalData.GraphQL.Planning;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Planning;

public sealed class JsonTextWriterTests
{
    [Fact]
    public void A_string_reads_back_as_it_was_and_is_the_same_from_its_bytes() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        using var writer = new JsonTextWriter(1);
        writer.WriteString(text);
        var written = Encoding.UTF8.GetString(writer.WrittenSpan);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(written));
        using var fromBytes = new JsonTextWriter(1);
        if (!WriteBytes(fromBytes, Encoding.UTF8.GetBytes(text)))
            fromBytes.WriteString(text);
        Assert.Equal(written, Encoding.UTF8.GetString(fromBytes.WrittenSpan));
    }));

    [Theory]
    [InlineData("")]
    [InlineData("Zoë")]
    [InlineData("0123456789 0123456789 0123456789 0123456789 0123456789")]
    public void Bytes_in_which_nothing_has_to_be_escaped_are_written_as_they_are(string text)
    {
        using var writer = new JsonTextWriter();
        writer.WriteRaw((byte)'[');
        Assert.True(WriteBytes(writer, Encoding.UTF8.GetBytes(text)));
        writer.WriteRaw((byte)']');
        Assert.Equal($"[\"{text}\"]", Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'"' })]
    [InlineData(new byte[] { (byte)'\\' })]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' })]
    [InlineData(new byte[] { 0x1f })]
    [InlineData(new byte[] { 0x7f })]
    [InlineData(new byte[] { 0xc3 })]
    [InlineData(new byte[] { (byte)'a', 0xff })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    public void Bytes_that_are_no_text_or_have_to_be_escaped_are_not_written(byte[] bytes)
    {
        using var writer = new JsonTextWriter();
        writer.WriteNull();
        Assert.False(WriteBytes(writer, bytes));
        Assert.Equal("null", Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Fact]
    public void What_was_put_into_the_buffer_is_cleared_before_others_get_it()
    {
        // Of a size that nobody else asks the pool for meanwhile; what others left behind what is written stays.
        var writer = new JsonTextWriter(3_000_000);
        writer.WriteNull();
        var buffer = writer.BeginString(3).Array!;
        Assert.False(WriteBytes(writer, "ab\""u8));
        Assert.Equal("ab\""u8, buffer.AsSpan(5, 3));
        writer.Dispose();
        Assert.All(buffer[..9], each => Assert.Equal(0, each));
    }

    private static bool WriteBytes(JsonTextWriter writer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(writer.BeginString(bytes.Length));
        return writer.TryEndString(bytes.Length);
    }
}
