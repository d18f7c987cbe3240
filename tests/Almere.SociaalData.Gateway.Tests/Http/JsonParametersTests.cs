using System.Text;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.Gateway.Problems;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

public sealed class JsonParametersTests
{
    private const int Depth = 8;

    [Fact]
    public void Reads_all_parameters_in_any_order_and_ignores_others()
    {
        var read = Done("""
             { "extensions": {"a":[1,{"b":null}]}, "other": [{"x":1,"x":2}], "variables": {"id":"\u0031","n":1.50,"o":{}},
             "query": "query Q { a }", "operationName": "Q" }
            """);
        Assert.Equal(("query Q { a }", "Q"), (read.Document, read.OperationName));
        Assert.Equal("""{"id":"\u0031","n":1.50,"o":{}}""", read.Variables?.GetRawText());
        Assert.Equal("1", read.Variables?.GetProperty("id").GetString());
        Assert.Equal("""{"a":[1,{"b":null}]}""", read.Extensions?.GetRawText());
    }

    [Theory]
    [InlineData("""{"query":"{a}"}""")]
    [InlineData("""{"query":"{a}","operationName":null,"variables":null,"extensions":null}""")]
    [InlineData("\uFEFF{\"query\":\"{a}\"}")]
    [InlineData("""{"\u0071uery":"{\u0061}"}""")]
    [InlineData("""  {"query":"{a}" , "Query": 7, "": [], "queryy": {} }  """)]
    public void An_absent_parameter_and_null_are_the_same(string json)
    {
        var read = Done(json);
        Assert.Equal("{a}", read.Document);
        Assert.Null(read.OperationName);
        Assert.Null(read.Variables);
        Assert.Null(read.Extensions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("NONSENSE")]
    [InlineData("{ \"not a JSON")]
    [InlineData("""{"query":""")]
    [InlineData("""{"query":"{a}",}""")]
    [InlineData("""{'query':'{a}'}""")]
    [InlineData("""{"query":"{a}"} {}""")]
    [InlineData("""{"query":"{a}"},""")]
    [InlineData("""{"query":"{a}"} // comment""")]
    [InlineData("""{"query":"{a}","variables":{"a":NaN}}""")]
    [InlineData("""{"query":"{a}","variables":{"a":01}}""")]
    [InlineData("""{"query":"{a}","variables":{"a":1]}""")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"a\":\"\t\"}}")]
    [InlineData("""{"query":"\x"}""")]
    [InlineData("""{"query":"\ud800"}""")]
    [InlineData("""{"query":"\udc00\ud800"}""")]
    [InlineData("""{"query":"{a}","operationName":"\ud800"}""")]
    [InlineData("""{"query":"{a}","variables":{"a":"\ud800"}}""")]
    [InlineData("""{"query":"{a}","variables":{"\udfff":1}}""")]
    [InlineData("""{"query":"{a}","variables":{"a":[{"b":"x\ud83d"}]}}""")]
    [InlineData("""{"query":"{a}","unknown":"\ud800"}""")]
    [InlineData("""{"query":"{a}","query":"{b}"}""")]
    [InlineData("""{"query":"{a}","\u0071uery":"{b}"}""")]
    [InlineData("""{"query":"{a}","variables":null,"variables":{}}""")]
    [InlineData("""{"query":"{a}","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{a}","variables":{"a":{"b":1,"\u0062":2}}}""")]
    [InlineData("""{"query":"{a}","extensions":{"a":[{"b":1,"b":1}]}}""")]
    public void Refuses_what_is_not_unambiguous_JSON(string json) => Assert.Equal(ProblemCode.JsonInvalid, Refused(json).Code);

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8()
    {
        byte[][] spoilt = [[0xFF], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]];
        foreach (var bytes in spoilt)
        {
            byte[] json = [.. """{"query":"{a}","variables":{"a":" """u8, .. bytes, .. "\"}}"u8];
            Assert.Contains("UTF-8", Assert.IsType<Reading<GraphQLParameters>.Refused>(JsonParameters.Read(json, Depth)).Problem.Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("7", "a number")]
    [InlineData("\"{a}\"", "a string")]
    [InlineData("null", "null")]
    [InlineData("true", "a boolean")]
    [InlineData("{}", "no \"query\"")]
    [InlineData("""{"qeury":"{a}"}""", "no \"query\"")]
    [InlineData("""{"query":null}""", "no \"query\"")]
    [InlineData("""{"query":{"a":1}}""", "\"query\" must be a string; found an object")]
    [InlineData("""{"query":0}""", "\"query\" must be a string; found a number")]
    [InlineData("""{"query":"{a}","operationName":["Q"]}""", "\"operationName\" must be a string; found a list")]
    [InlineData("""{"query":"{a}","variables":"{}"}""", "\"variables\" must be an object; found a string")]
    [InlineData("""{"query":"{a}","variables":[7]}""", "\"variables\" must be an object; found a list")]
    [InlineData("""{"query":"{a}","extensions":false}""", "\"extensions\" must be an object; found a boolean")]
    public void Refuses_what_is_not_a_request_and_says_what_was_found(string json, string about)
    {
        var problem = Refused(json);
        Assert.Equal((400, ProblemCode.RequestInvalid), (problem.Status, problem.Code));
        Assert.Contains(about, problem.Detail, StringComparison.Ordinal);
    }

    [Theory, InlineData("[]"), InlineData("""[{"query":"{a}"},{"query":"{b}"}]""")]
    public void Refuses_a_batch_by_name(string json) => Assert.Equal(ProblemCode.BatchingNotSupported, Refused(json).Code);

    [Theory]
    [InlineData("""{"query":"{a}","variables":""", "{\"a\":", "1", "}")]
    [InlineData("""{"query":"{a}","variables":{"a":""", "[", "", "]")]
    [InlineData("""{"query":"{a}","unknown":""", "[", "", "]")]
    public void Bounds_the_nesting_and_tells_the_limit(string before, string open, string middle, string close)
    {
        var already = before.Count(character => character == '{') - 1; // the document has one brace that is text
        string Nested(int levels) => before + string.Concat(Enumerable.Repeat(open, levels - already)) + middle
            + string.Concat(Enumerable.Repeat(close, levels - already)) + string.Concat(Enumerable.Repeat("}", already));

        Assert.IsType<Reading<GraphQLParameters>.Done>(JsonParameters.Read(Encoding.UTF8.GetBytes(Nested(Depth)), Depth));
        Assert.Contains("deeper than 8 levels", Refused(Nested(Depth + 1)).Detail, StringComparison.Ordinal);
        Assert.Contains("deeper than 8 levels", Refused(Nested(100_000)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_in_an_address_is_read_as_strictly()
    {
        Assert.Equal("{\"a\":1}", Assert.IsType<Reading<System.Text.Json.JsonElement?>.Done>(JsonParameters.ReadObject("variables", "{\"a\":1}"u8, Depth)).Value?.GetRawText());
        Assert.Null(Assert.IsType<Reading<System.Text.Json.JsonElement?>.Done>(JsonParameters.ReadObject("variables", "null"u8, Depth)).Value);
        foreach (var json in (string[])["[1]", "7", "{\"a\":1}x", "{", "{\"a\":1,\"a\":1}", "{\"a\":\"\\ud800\"}"])
            Assert.IsType<Reading<System.Text.Json.JsonElement?>.Refused>(JsonParameters.ReadObject("variables", Encoding.UTF8.GetBytes(json), Depth));
    }

    private static GraphQLParameters Done(string json) =>
        Assert.IsType<Reading<GraphQLParameters>.Done>(JsonParameters.Read(Encoding.UTF8.GetBytes(json), Depth)).Value;

    private static Problem Refused(string json) =>
        Assert.IsType<Reading<GraphQLParameters>.Refused>(JsonParameters.Read(Encoding.UTF8.GetBytes(json), Depth)).Problem;
}
