using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

public sealed class RequestBodyTests(DevelopmentGateway development) : IClassFixture<DevelopmentGateway>
{
    private const int Limit = 1_048_576;

    private readonly HttpClient _client = development.Client;

    [Theory, InlineData(null), InlineData("identity"), InlineData("gzip"), InlineData("GZIP"), InlineData("br"), InlineData("deflate")]
    public async Task Reads_a_body_up_to_the_limit_in_each_coding(string? coding)
    {
        using var atLimit = await _client.PostAsync(Compress(Padded(Limit), coding), encoding: coding);
        using var over = await _client.PostAsync(Compress(Padded(Limit + 1), coding), encoding: coding);
        Assert.Equal(HttpStatusCode.OK, atLimit.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over.StatusCode);
        Assert.Equal("BODY_TOO_LARGE", await over.ProblemCodeAsync());
    }

    [Theory, InlineData("gzip"), InlineData("br"), InlineData("deflate")]
    public async Task A_bomb_is_refused_within_the_memory_and_time_of_an_honest_body(string coding)
    {
        const int bombSize = 400 * 1_048_576;
        var bomb = Bomb(bombSize, coding);
        Assert.InRange(bomb.Length, 1, Limit);
        using (var first = await _client.PostAsync(bomb, encoding: coding))
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, first.StatusCode);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        using var response = await _client.PostAsync(bomb, encoding: coding);
        watch.Stop();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 * Limit);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2_000);
    }

    [Theory, InlineData("zstd"), InlineData("compress"), InlineData("gzip, gzip"), InlineData("br, identity")]
    public async Task Another_coding_is_refused_with_those_that_are_read(string coding)
    {
        using var response = await _client.PostAsync("""{"query":"{ __typename }"}""", encoding: coding);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("MEDIA_TYPE_NOT_SUPPORTED", await response.ProblemCodeAsync());
        Assert.Equal("gzip, br, deflate", string.Join(", ", response.Headers.GetValues("Accept-Encoding")));
    }

    [Theory, InlineData("gzip"), InlineData("br"), InlineData("deflate")]
    public async Task A_spoilt_or_cut_off_stream_is_refused(string coding)
    {
        var whole = Compress(Padded(20_000, varied: true), coding);
        using var spoilt = await _client.PostAsync("""{"query":"{ __typename }"}""", encoding: coding);
        using var cutOff = await _client.PostAsync(whole[..(whole.Length / 2)], encoding: coding);
        Assert.Equal(HttpStatusCode.BadRequest, spoilt.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, cutOff.StatusCode);
    }

    private static byte[] Padded(int size, bool varied = false)
    {
        var json = new StringBuilder("""{"query":"{ __typename }","extensions":{"pad":" """);
        for (var i = 0; json.Length < size - 3; i++)
            json.Append(varied ? (char)('a' + (i * i % 26)) : 'x');
        return Encoding.UTF8.GetBytes(json.Append("\"}}").ToString());
    }

    private static byte[] Compress(byte[] plain, string? coding)
    {
        using var packed = new MemoryStream();
        using (var stream = Compressor(packed, coding))
            stream.Write(plain);
        return packed.ToArray();
    }

    private static byte[] Bomb(int size, string coding)
    {
        using var packed = new MemoryStream();
        using (var stream = Compressor(packed, coding))
        {
            var zeros = new byte[1_048_576];
            for (var written = 0; written < size; written += zeros.Length)
                stream.Write(zeros);
        }

        return packed.ToArray();
    }

    private static Stream Compressor(Stream packed, string? coding) => coding?.ToLowerInvariant() switch
    {
        "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        _ => new BufferedStream(packed),
    };
}
