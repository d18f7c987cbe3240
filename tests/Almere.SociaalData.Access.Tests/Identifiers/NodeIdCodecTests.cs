using System.Text;
using Almere.SociaalData.Access.Identifiers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Identifiers;

public sealed class NodeIdCodecTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] OtherSecret = [.. Enumerable.Range(101, 32).Select(i => (byte)i)];
    private static readonly NodeIdCodec Coa = CodecOf("coa");
    private static readonly NodeIdCodec Ggd = CodecOf("ggd-flevoland");

    [Fact]
    public void An_id_stands_for_its_row_again() =>
        Prop.ForAll<ushort, long>((type, key) => Coa.Decode(Coa.Encode(new(type, key)).AsSpan()) == new NodeKey(type, key)).Check(Testing.Property.Runs(100));

    [Fact]
    public void An_id_is_22_characters_that_a_url_can_hold() =>
        Prop.ForAll<ushort, long>((type, key) =>
            Coa.Encode(new(type, key)) is { Length: NodeIdCodec.Length } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).Check(Testing.Property.Runs(100));

    [Fact]
    public void The_same_row_has_the_same_id_for_one_organisation_and_another_for_the_next() =>
        Prop.ForAll<ushort, long>((type, key) =>
            Coa.Encode(new(type, key)) == CodecOf("coa").Encode(new(type, key)) && Coa.Encode(new(type, key)) != Ggd.Encode(new(type, key))).Check(Testing.Property.Runs(100));

    [Fact]
    public void An_id_of_another_organisation_is_refused() =>
        Prop.ForAll<ushort, long>((type, key) => Ggd.Decode(Coa.Encode(new(type, key)).AsSpan()) is null).Check(Testing.Property.Runs(100));

    [Fact]
    public void Every_flipped_bit_is_refused() =>
        Prop.ForAll<ushort, long>((type, key) =>
        {
            var id = Encoding.ASCII.GetBytes(Coa.Encode(new(type, key)));
            for (var bit = 0; bit < id.Length * 8; bit++)
            {
                id[bit / 8] ^= (byte)(1 << bit % 8);
                if (Coa.Decode(id) is not null) return false;
                id[bit / 8] ^= (byte)(1 << bit % 8);
            }

            return Coa.Decode(id) is not null;
        }).Check(Testing.Property.Runs(100));

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Q2xpZW50OjE=")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("ééééééééééé")]
    public void What_was_never_an_id_is_refused(string id)
    {
        Assert.Null(Coa.Decode(id.AsSpan()));
        Assert.Null(Coa.Decode(Encoding.UTF8.GetBytes(id)));
    }

    [Fact]
    public void A_second_spelling_of_an_id_is_refused()
    {
        var id = Coa.Encode(new(1, 42));
        Assert.Null(Coa.Decode((id + "==").AsSpan()));
        Assert.Null(Coa.Decode((" " + id[..^1]).AsSpan()));
    }

    [Fact]
    public void Many_rows_at_once_have_the_ids_that_they_have_one_by_one() =>
        Prop.ForAll<ushort, long[]>((type, keys) =>
        {
            var ids = new byte[keys.Length * NodeIdCodec.Length];
            Coa.Encode(type, keys, ids);
            return Encoding.ASCII.GetString(ids) == string.Concat(keys.Select(key => Coa.Encode(new(type, key))));
        }).Check(Testing.Property.Runs(100));

    [Fact]
    public void A_page_larger_than_one_batch_comes_out_whole()
    {
        var keys = Enumerable.Range(0, 500).Select(i => (long)i).ToArray();
        var ids = new byte[keys.Length * NodeIdCodec.Length];
        Coa.Encode(7, keys, ids);
        Assert.All(keys, key => Assert.Equal(new NodeKey(7, key), Coa.Decode(ids.AsSpan((int)key * NodeIdCodec.Length, NodeIdCodec.Length))));
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused() =>
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => Coa.Encode(1, [1, 2], new byte[43])).ParamName);

    [Fact]
    public void After_a_rotation_old_ids_are_understood_and_new_ones_are_made_with_the_new_secret()
    {
        var rotated = new IdentifierKeys(new MasterSecrets(OtherSecret, Secret)).For("coa").NodeIds;
        var old = Coa.Encode(new(1, 42));
        Assert.Equal(new NodeKey(1, 42), rotated.Decode(old.AsSpan()));
        Assert.NotEqual(old, rotated.Encode(new(1, 42)));
        Assert.Null(new IdentifierKeys(new MasterSecrets(OtherSecret)).For("coa").NodeIds.Decode(old.AsSpan()));
    }

    [Fact]
    public void Making_and_reading_ids_allocates_nothing()
    {
        var keys = new long[50];
        var ids = new byte[keys.Length * NodeIdCodec.Length];
        Work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Work();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Work()
        {
            Coa.Encode(1, keys, ids);
            Coa.Decode(ids.AsSpan(0, NodeIdCodec.Length));
        }
    }

    [Fact]
    public async Task Many_threads_get_along()
    {
        var rounds = Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
            Enumerable.Range(0, 2000).All(i => Coa.Decode(Coa.Encode(new((ushort)worker, i)).AsSpan()) == new NodeKey((ushort)worker, i))));
        Assert.All(await Task.WhenAll(rounds), Assert.True);
    }

    [Fact]
    public void A_short_secret_is_refused() =>
        Assert.Equal("A master secret holds at least 32 random bytes; this one has 31. (Parameter 'current')", Assert.Throws<ArgumentException>(() => new MasterSecrets(new byte[31])).Message);

    [Fact]
    public void A_rotation_to_the_same_secret_is_refused() => Assert.Throws<ArgumentException>(() => new MasterSecrets(Secret, Secret));

    [Fact]
    public void A_secret_does_not_print_itself() => Assert.Equal("master secrets (hidden)", new MasterSecrets(Secret).ToString());

    private static NodeIdCodec CodecOf(string organisation) => new IdentifierKeys(new MasterSecrets(Secret)).For(organisation).NodeIds;
}
