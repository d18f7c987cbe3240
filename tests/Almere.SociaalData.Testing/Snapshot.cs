using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Almere.SociaalData.Testing;

/// <summary>
/// Compares a text with the one that was agreed on: <c>__snapshots__/Class.Test.snap</c> beside the test. Outside CI an absent snapshot is
/// written, to be read and committed; a difference leaves the new text in <c>__mismatch__/</c>. With <c>CI=true</c> nothing is ever written.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails unless <paramref name="actual"/> equals the snapshot; line ends don't count.</summary>
    /// <param name="actual">The text that the test found.</param>
    /// <param name="name">What tells this snapshot from others of the same test, for example the role of a caller.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testName">Filled in by the compiler.</param>
    public static void Match(string actual, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        var folder = Path.GetDirectoryName(SourceFiles.Locate(testFile))!;
        var file = $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}{(name is null ? "" : $".{name}")}.snap";
        Match(actual, folder, file, mayWrite: Environment.GetEnvironmentVariable("CI") is not "true");
    }

    /// <summary>Fails unless <paramref name="actual"/> equals the snapshot in a folder of one's choice.</summary>
    /// <param name="actual">The text that the test found.</param>
    /// <param name="folder">The folder that holds <c>__snapshots__</c>.</param>
    /// <param name="file">The name of the snapshot.</param>
    /// <param name="mayWrite">Whether an absent snapshot and a mismatch are written; false in CI.</param>
    public static void Match(string actual, string folder, string file, bool mayWrite)
    {
        var snapshot = Path.Combine(folder, "__snapshots__", file);
        var mismatch = Path.Combine(folder, "__mismatch__", file);
        actual = Normalize(actual);
        if (!File.Exists(snapshot))
        {
            if (!mayWrite)
                throw new XunitException($"""Snapshot "{file}" is absent. Run the test once outside CI, read what it writes to "__snapshots__" and commit it.""");
            Write(snapshot, actual);
            return;
        }

        var expected = Normalize(File.ReadAllText(snapshot));
        if (expected == actual)
        {
            if (mayWrite && File.Exists(mismatch))
                File.Delete(mismatch);
            return;
        }

        if (mayWrite)
            Write(mismatch, actual);
        throw new XunitException($"""
            Snapshot "{file}" differs{(mayWrite ? """; the new text lies in "__mismatch__". If it is right, move it to "__snapshots__".""" : ".")}
            {FirstDifference(expected, actual)}
            """);
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            Line {line + 1}
              expected: {left.ElementAtOrDefault(line) ?? "(end)"}
              found:    {right.ElementAtOrDefault(line) ?? "(end)"}
            """;
    }
}
