using Almere.SociaalData.Testing;
using Xunit;
using Xunit.Sdk;

namespace Almere.SociaalData.GraphQL.Tests.Testing;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    private string Agreed => Path.Combine(_folder, "__snapshots__", "Tests.One.snap");

    private string Different => Path.Combine(_folder, "__mismatch__", "Tests.One.snap");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_absent_snapshot_is_written_and_then_compared()
    {
        Match("first");
        Assert.Equal("first\n", File.ReadAllText(Agreed));
        Match("first\r\n");
        Assert.Throws<XunitException>(() => Match("second"));
    }

    [Fact]
    public void A_difference_leaves_the_new_text_until_the_texts_agree_again()
    {
        Match("first\nline");
        var failure = Assert.Throws<XunitException>(() => Match("first\nother"));
        Assert.Contains("Line 2\n  expected: line\n  found:    other", failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("first\nother\n", File.ReadAllText(Different));
        Assert.Equal("first\nline\n", File.ReadAllText(Agreed));
        Match("first\nline");
        Assert.False(File.Exists(Different));
    }

    [Fact]
    public void In_CI_nothing_is_written()
    {
        Assert.Throws<XunitException>(() => Match("first", mayWrite: false));
        Assert.False(File.Exists(Agreed));
        Match("first");
        Assert.Throws<XunitException>(() => Match("second", mayWrite: false));
        Assert.False(File.Exists(Different));
    }

    [Fact]
    public void The_repository_is_found_from_the_tests() =>
        Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, "Almere.SociaalData.sln")));

    private void Match(string text, bool mayWrite = true) => Snapshot.Match(text, _folder, "Tests.One.snap", mayWrite);
}
