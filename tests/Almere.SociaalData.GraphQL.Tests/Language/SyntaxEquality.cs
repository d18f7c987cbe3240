using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Tests.Conformance;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Language;

/// <summary>Compares syntax trees by what they say, not by where they were read.</summary>
internal static class SyntaxEquality
{
    /// <summary>Fails unless both trees have the same kinds, names and values in the same order.</summary>
    public static void AssertSame(Node expected, Node actual) =>
        Assert.Null(JsonDifference.Find(NodeJson.Write(expected, withLocations: false), NodeJson.Write(actual, withLocations: false), keyOrderMatters: true));
}
