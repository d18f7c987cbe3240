namespace Almere.SociaalData.Testing;

/// <summary>Finds the source file that the compiler wrote into a caller's file path.</summary>
internal static class SourceFiles
{
    // A deterministic build in CI maps the root of the repository to "/_/", so that no machine's path gets into an assembly.
    private const string MappedRoot = "/_/";

    /// <summary>The path of the file on this machine.</summary>
    public static string Locate(string compiledPath) =>
        compiledPath.StartsWith(MappedRoot, StringComparison.Ordinal) ? Path.Combine(RepositoryFiles.Root, compiledPath[MappedRoot.Length..]) : compiledPath;
}
