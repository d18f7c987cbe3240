using System.Text;
using Almere.SociaalData.Access.Identifiers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Identifiers;

public sealed class CursorCodecTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] OtherSecret = [.. Enumerable.Range(101, 32).Select(i => (byte)i)];
    private static readonly CursorCodec Coa = CodecOf("coa");
    private static readonly CursorBinding Binding = new("view", "Client:birthYear DESC");

    [Fact]
    public void A_cursor_opens_to_what_was_sealed() =>
        Prop.ForAll<byte[]>(payload => Opens(Coa, Coa.Seal(payload, Binding), Binding, payload)).Check(Testing.Property.Runs(100));

    [Fact]
    public void The_same_row_of_the_same_list_has_the_same_cursor_and_another_row_another() =>
        Prop.ForAll<byte[]>(payload =>
            Coa.Seal(payload, Binding) == CodecOf("coa").Seal(payload, Binding) && Coa.Seal(payload, Binding) != Coa.Seal([.. payload, 0], Binding)).Check(Testing.Property.Runs(100));

    [Fact]
    public void Another_organisation_view_or_order_is_refused()
    {
        var cursor = Coa.Seal("41|7"u8, Binding);
        Assert.IsType<CursorOpening.Opened>(Coa.Open(cursor, Binding));
        Assert.IsType<CursorOpening.Refused>(CodecOf("ggd-flevoland").Open(cursor, Binding));
        Assert.IsType<CursorOpening.Refused>(Coa.Open(cursor, Binding with { View = "other" }));
        Assert.IsType<CursorOpening.Refused>(Coa.Open(cursor, Binding with { Order = "Client:birthYear ASC" }));
    }

    [Fact]
    public void Moving_a_character_from_the_view_to_the_order_makes_another_binding() =>
        Assert.IsType<CursorOpening.Refused>(Coa.Open(Coa.Seal("41"u8, new("ab", "c")), new("a", "bc")));

    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        var cursor = Encoding.ASCII.GetBytes(Coa.Seal("1979|42"u8, Binding));
        for (var bit = 0; bit < cursor.Length * 8; bit++)
        {
            cursor[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.IsType<CursorOpening.Refused>(Coa.Open(Encoding.Latin1.GetString(cursor), Binding));
            cursor[bit / 8] ^= (byte)(1 << bit % 8);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("MQ==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not a cursor, though long enough to be one by its length")]
    public void What_was_never_a_cursor_is_refused_with_the_next_step(string cursor)
    {
        var refused = Assert.IsType<CursorOpening.Refused>(Coa.Open(cursor, Binding));
        Assert.EndsWith("Take a cursor from an answer to this same query.", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_far_too_long_is_refused_without_being_read() => Assert.IsType<CursorOpening.Refused>(Coa.Open(new string('A', 1_000_000), Binding));

    [Fact]
    public void A_second_spelling_is_refused() => Assert.IsType<CursorOpening.Refused>(Coa.Open(Coa.Seal("41"u8, Binding) + "=", Binding));

    [Fact]
    public void A_payload_that_is_too_long_is_refused()
    {
        Assert.IsType<CursorOpening.Opened>(Coa.Open(Coa.Seal(new byte[CursorCodec.LargestPayload], Binding), Binding));
        Assert.Throws<ArgumentException>(() => Coa.Seal(new byte[CursorCodec.LargestPayload + 1], Binding));
    }

    [Fact]
    public void After_a_rotation_old_cursors_open_still()
    {
        var old = Coa.Seal("41"u8, Binding);
        Assert.IsType<CursorOpening.Opened>(new IdentifierKeys(new MasterSecrets(OtherSecret, Secret)).For("coa").Cursors.Open(old, Binding));
        Assert.IsType<CursorOpening.Refused>(new IdentifierKeys(new MasterSecrets(OtherSecret)).For("coa").Cursors.Open(old, Binding));
    }

    [Fact]
    public void A_payload_cannot_be_read_from_its_cursor()
    {
        var cursor = Coa.Seal(Encoding.ASCII.GetBytes(new string('1', 90)), Binding);
        Assert.DoesNotContain("MTEx", cursor, StringComparison.Ordinal);
        Assert.Equal(CursorCodec.SealedLength(90), cursor.Length);
    }

    [Fact]
    public void An_opened_payload_does_not_print_itself() => Assert.Equal("Opened (hidden)", Coa.Open(Coa.Seal("41"u8, Binding), Binding).ToString());

    [Fact]
    public async Task Many_threads_get_along()
    {
        var rounds = Enumerable.Range(0, 8).Select(worker => Task.Run(() => Enumerable.Range(0, 500).All(i =>
        {
            var payload = BitConverter.GetBytes(worker * 1000 + i);
            return Opens(Coa, Coa.Seal(payload, Binding), Binding, payload);
        })));
        Assert.All(await Task.WhenAll(rounds), Assert.True);
    }

    private static bool Opens(CursorCodec codec, string cursor, CursorBinding binding, byte[] payload) =>
        codec.Open(cursor, binding) is CursorOpening.Opened(var opened) && opened.Span.SequenceEqual(payload);

    private static CursorCodec CodecOf(string organisation) => new IdentifierKeys(new MasterSecrets(Secret)).For(organisation).Cursors;
}
