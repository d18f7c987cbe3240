using System.IO.Compression;
using System.Text;
using static Almere.SociaalData.Gateway.Tests.Attacks.Attack;

namespace Almere.SociaalData.Gateway.Tests.Attacks;

/// <summary>Every attack that the gateway is shown to survive.</summary>
internal static class KnownAttacks
{
    private const string Through = "districts {{ municipality {{ ...F{1} }} }}";

    private static readonly Stop Invalid = new("VALIDATION_FAILED");
    private static readonly Stop NotParsed = new("SYNTAX_INVALID");
    private static readonly Stop TooDeep = Stop.Limit("MaxDepth", 128);
    private static readonly Stop TooDeepPlan = Stop.Limit("MaxDepth", 64, "DEPTH_EXCEEDED");
    private static readonly Stop TooManyFields = Stop.Limit("MaxFields", 20_000, "PLAN_TOO_LARGE");
    private static readonly Stop TooDear = Stop.Limit("MaxCost", 100_000, "COST_EXCEEDED");
    private static readonly Stop TooDeepJson = Stop.Limit("MaxJsonDepth", 64, "JSON_INVALID");
    private static readonly Stop NotJson = new("JSON_INVALID");
    private static readonly Stop NotTaken = new("MEDIA_TYPE_NOT_SUPPORTED") { Status = 415 };
    private static readonly Stop TooLong = Stop.Limit("MaxBodyBytes", 1_048_576, "BODY_TOO_LARGE") with { Status = 413 };

    private static string Introspection => "types { fields { args { type { ofType { ofType { ofType { name } } } } } type { ofType { ofType { ofType { name } } } } } inputFields { type { name } } } ";

    /// <summary>The attacks.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        ByLongDocument("100,000 nested braces", () => Repeat("{a", 100_000), TooDeep),
        ByLongDocument("100,000 nested brackets", () => $"{{ a(b: {Repeat("[", 100_000)}", TooDeep),
        ByLongDocument("100,000 nested list types", () => $"query ($a: {Repeat("[", 100_000)}Int", TooDeep),
        ByLongDocument("100,000 nested input objects", () => $"{{ a(b: {Repeat("{c:", 100_000)}", TooDeep),
        ByLongDocument("100,000 nested selections that close", () => Repeat("{a", 100_000) + Repeat("}", 100_000), TooDeep),
        ByDocument("nested braces of a short document", () => Repeat("{a", 10_000) + Repeat("}", 10_000), TooDeep),
        ByDocument("more tokens than are read", () => $"{{ {Repeat("a ", 20_001)} }}", Stop.Limit("MaxTokens", 20_000)) with { AtAnyLength = Invalid },

        ByLongDocument("10,000 fragments in a chain", () => Chain(10_000, "...F{1}", "Query", "__typename"), null),
        ByLongDocument("10,000 fragments in a chain, each below the other", () => $"{{ municipalities {{ ...F0 }} }} {Links(10_000, Through)} fragment F10000 on Municipality {{ code }}", TooDeepPlan),
        ByLongDocument("10,000 fragments in a chain that ends in nothing", () => Chain(10_000, "...F{1}", "Query", "nothing"), Invalid),
        ByDocument("fragments in a circle", () => "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }", Invalid),
        ByDocument("a fragment that holds itself", () => "{ ...A } fragment A on Query { caller { organisation } ...A ...A }", Invalid),
        ByLongDocument("10,000 fragments in a circle", () => $"{{ ...F0 }} {Each(10_000, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 10_000} }} ")}", Invalid),
        ByDocument("fragments that double 40 times", () => $"{{ ...F0 }} {Links(40, "...F{1} ...F{1}", "Query")} fragment F40 on Query {{ __typename }}", null),
        ByDocument("fragments that double 40 times, each below the other", () => Doubling("a: districts {{ municipality {{ ...F{1} }} }} b: districts {{ municipality {{ ...F{1} }} }}"), TooManyFields),
        ByDocument("fragments that double 40 times and must be merged", () => Doubling("districts {{ municipality {{ ...F{1} }} }} districts {{ municipality {{ ...F{1} }} }}"), TooDeepPlan),
        ByLongDocument("200 times 100 nested inline fragments to merge", () => $"{{ {Each(200, _ => $"{Repeat("... on Query { ", 100)} caller {{ organisation }} {Repeat("}", 100)} ")} }}", null),
        ByLongDocument("200 times 100 nested inline fragments that conflict", () => $"{{ {Each(200, i => $"{Repeat("... on Query { ", 100)} caller {{ x: organisation y: {(i % 2 == 0 ? "roles" : "organisation")} }} {Repeat("}", 100)} ")} }}", Invalid),
        ByLongDocument("10,000 operations that share 1,000 fragments", () => $"{Each(10_000, i => $"query Q{i}($v: ID!) {{ ...F0 }} ")} {Links(1_000, "node(id: $v) {{ id }} ...F{1}", "Query")} fragment F1000 on Query {{ __typename }}", Stop.Limit("MaxValidationSteps", 1_000_000)),

        ByLongDocument("50,000 directives on one field", () => $"{{ __typename {Repeat("@skip(if: false) ", 50_000)} }}", Stop.Limit("MaxDirectives", 100)),
        ByLongDocument("50,000 unknown directives on one field", () => $"{{ __typename {Repeat("@a ", 50_000)} }}", Stop.Limit("MaxDirectives", 100)),
        ByLongDocument("1 MB of commas", () => $"{{ __typename {Repeat(",", 1_000_000)} }}", null),
        ByLongDocument("10,000 aliases", () => $"{{ {Each(10_000, i => $"a{i}: __typename ")} }}", Stop.Limit("MaxAliases", 500)),
        ByDocument("5,000 aliases of a short document", () => $"{{ {Each(5_000, i => $"a{i}: __typename ")} }}", Stop.Limit("MaxAliases", 500)),
        ByDocument("root fields by the hundred", () => $"{{ {Each(400, i => $"a{i}: __typename ")} }}", Stop.Limit("MaxRootFields", 50)),
        ByDocument("aliases times fragment spreads", () => $"{{ municipalities {{ {Each(240, i => $"a{i}: districts {{ ...F }} ")} }} }} fragment F on District {{ {Each(240, i => $"b{i}: code ")} }}", TooManyFields),
        ByDocument("pages in pages", () => $"{{ {Each(40, i => $"a{i}: districts(first: 500) {{ nodes {{ municipality {{ districts {{ municipality {{ code }} }} }} }} }} ")} }}", TooDear),
        ByDocument("pages in pages by variables", () => "query ($n: Int) { districts(first: $n) { nodes { municipality { districts { code } } } } }", TooDear, new { n = 2_000_000_000 }),

        ByDocument("introspection in circles", () => "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }", Stop.Limit("MaxIntrospectionDepth", 2)),
        ByDocument("introspection in circles through fragments", () => "{ __schema { types { ...T } } } fragment T on __Type { fields { type { ...U } } } fragment U on __Type { fields { type { ...V } } } fragment V on __Type { fields { name } }", Stop.Limit("MaxIntrospectionDepth", 2)),
        ByDocument("introspection down a type", () => $"{{ __schema {{ types {{ {Repeat("ofType { ", 50)} name {Repeat("}", 50)} }} }} }}", null),
        ByDocument("introspection down a type, too deep", () => $"{{ __schema {{ types {{ {Repeat("ofType { ", 1_000)} name {Repeat("}", 1_000)} }} }} }}", TooDeep),
        ByDocument("the schema fifty times", () => $"{{ {Each(50, i => $"a{i}: __schema {{ {Introspection} }} ")} }}", TooDear),
        ByDocument("the types of the schema two hundred times", () => $"{{ __schema {{ {Each(200, i => $"a{i}: {Introspection} ")} }} }}", TooDear),

        ByDocument("operation and fragment named __schema", () => "query __schema { ...__schema } fragment __schema on Query { __typename }", null),
        ByDocument("aliases of another language", () => "{ __proto__: __typename constructor: __typename toString: __typename hasOwnProperty: __typename prototype: __typename }", null),
        ByDocument("an alias with a dollar sign", () => "{ $id: __typename }", NotParsed),
        ByDocument("a field whose name has 64 kB", () => $"{{ {new string('a', 65_536)} }}", Invalid),
        ByDocument("an alias that has 64 kB", () => $"{{ {new string('a', 65_536)}: __typename }}", null),
        ByDocument("unknown fields by the thousand", () => $"{{ {Each(3_000, i => $"nothing{i} ")} }}", Invalid),
        ByDocument("a string that never ends", () => $"{{ a(b: \"{new string('x', 90_000)}", NotParsed),
        ByDocument("a block string that never ends", () => $"{{ a(b: \"\"\"{Repeat("\\\"\"\"", 20_000)}", NotParsed),
        ByDocument("half a surrogate pair as an escape of the document", () => "{ node(id: \"\\uD83D\") { id } }", NotParsed),
        ByDocument("half a surrogate pair as an escape in braces", () => "{ node(id: \"\\u{DEAD}\") { id } }", NotParsed),
        ByBody("half a surrogate pair as an escape of JSON", () => """{"query":"{ __typename }","variables":{"a":"\ud83d"}}""", NotJson),

        ByBody("100,000 nested objects in variables", () => Variables(Repeat("{\"a\":", 100_000), Repeat("}", 100_000)), TooDeepJson),
        ByBody("100,000 nested lists in variables", () => Variables(Repeat("[", 100_000), Repeat("]", 100_000)), TooDeepJson),
        ByBody("nested objects that never close", () => """{"query":"{ __typename }","variables":{"a":""" + Repeat("{\"a\":", 100_000), TooDeepJson),
        ByBody("a filter of 20,000 conditions in variables", () => Filter(20_000), Stop.Limit("MaxInputFields", 1_000, "PLAN_TOO_LARGE")),
        ByBody("a filter of many values", () => Filter(200), new("FILTER_TOO_LARGE", "100")),
        ByBody("a filter of as many conditions as there may be", () => Filter(332).Replace("\"a\"", "null", StringComparison.Ordinal), null),
        ByDocument("a filter of 3,000 conditions in the document", () => $"{{ shelterLocations(where: {{ or: [{Repeat("{ name: { eq: \"a\" } } ", 1_500)}] }}) {{ nodes {{ name }} }} }}", Stop.Limit("MaxInputFields", 1_000, "PLAN_TOO_LARGE")),
        ByDocument("a filter of many empty conditions", () => $"{{ shelterLocations(where: {{ or: [{Repeat("{} ", 5_000)}] }}) {{ nodes {{ name }} }} }}", Stop.Limit("MaxInputFields", 1_000, "PLAN_TOO_LARGE")),
        ByBody("a list of requests", () => Repeat("[", 100_000), new("BATCHING_NOT_SUPPORTED")),
        ByBody("nested lists under an unknown name", () => $$"""{"query":"{ __typename }","unknown":{{Repeat("[", 100_000)}}""", TooDeepJson),
        ByBody("a name that stands twice", () => """{"query":"{ __typename }","query":"{ caller { organisation } }"}""", NotJson),
        ByBody("a name that stands twice in variables", () => """{"query":"query ($a: Int) { __typename @skip(if: false) }","variables":{"a":1,"a":2}}""", NotJson),
        new("invalid UTF-8", () => [.. "{\"query\":\"{ __typename }"u8, 0xC3, 0x28, 0xFF, .. "\"}"u8], NotJson),
        new("a body that breaks off", () => "{\"query\":\"{ __typena"u8.ToArray(), NotJson),

        new("a gzip bomb", () => Bomb(stream => new GZipStream(stream, CompressionLevel.Optimal)), TooLong) { Encoding = "gzip", AtAnyLength = null },
        new("a br bomb", () => Bomb(stream => new BrotliStream(stream, CompressionLevel.Fastest)), TooLong) { Encoding = "br", AtAnyLength = null },
        new("a deflate bomb", () => Bomb(stream => new ZLibStream(stream, CompressionLevel.Optimal)), TooLong) { Encoding = "deflate", AtAnyLength = null },
        new("a plain text", () => "{ __typename }"u8.ToArray(), NotTaken) { ContentType = "text/plain" },
        new("JSON that calls itself plain text", () => "{\"query\":\"{ __typename }\"}"u8.ToArray(), NotTaken) { ContentType = "text/plain" },
        new("a form", () => "query=%7B__typename%7D"u8.ToArray(), NotTaken) { ContentType = "application/x-www-form-urlencoded" },
        new("a form of several parts", () => Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"{ __typename }\"}\r\n--x--\r\n"), NotTaken) { ContentType = "multipart/form-data; boundary=x" },
    ];

    /// <summary>The attack of that name.</summary>
    public static Attack Named(string name) => All.Single(attack => attack.Name == name);

    private static string Chain(int links, string link, string type, string end) => $"{{ ...F0 }} {Links(links, link, type)} fragment F{links} on {type} {{ {end} }}";

    private static string Links(int links, string link, string type = "Municipality") =>
        Each(links, i => $"fragment F{i} on {type} {{ {string.Format(System.Globalization.CultureInfo.InvariantCulture, link, i, i + 1)} }} ");

    private static string Doubling(string link) => $"{{ municipalities {{ ...F0 }} }} {Links(40, link)} fragment F40 on Municipality {{ code }}";

    private static string Filter(int conditions) =>
        """{"query":"query ($w: ShelterLocationFilterInput) { shelterLocations(where: $w) { nodes { name } } }","variables":{"w":{"or":["""
        + Repeat("""{"name":{"eq":"a"}},""", conditions - 1) + """{"name":{"eq":"a"}}]}}}""";

    private static string Variables(string open, string close) => """{"query":"query ($a: Int) { __typename }","variables":{"a":""" + open + "1" + close + "}}";

    private static byte[] Bomb(Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            var zeros = new byte[1_048_576];
            for (var megabytes = 0; megabytes < 200; megabytes++)
                stream.Write(zeros);
        }

        return packed.ToArray();
    }
}
