namespace Almere.SociaalData.Testing;

/// <summary>Finds the files that tests read: those of this repository and those that lie beside it in <c>../shared</c>.</summary>
public static class RepositoryFiles
{
    private const string Solution = "Almere.SociaalData.sln";

    /// <summary>The folder that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside the repository.</exception>
    public static string Root { get; } = Ancestors().FirstOrDefault(folder => File.Exists(Path.Combine(folder, Solution)))
        ?? throw new DirectoryNotFoundException($"""No folder above "{AppContext.BaseDirectory}" holds "{Solution}": run the tests from a clone of the repository.""");

    /// <summary>
    /// The folder that environment variable <c>SHARED_DIR</c> names, otherwise the nearest folder <c>shared</c> beside the repository or one of its
    /// ancestors; null when there is none.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException"><c>SHARED_DIR</c> names a folder that doesn't exist.</exception>
    public static string? Shared => Named("SHARED_DIR") ?? Nearest("shared");

    /// <summary>
    /// The folder of the conformance vectors: what environment variable <c>CONFORMANCE_DIR</c> names, otherwise <c>conformance</c> in
    /// <see cref="Shared"/>; null when there is none.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException"><c>CONFORMANCE_DIR</c> or <c>SHARED_DIR</c> names a folder that doesn't exist.</exception>
    public static string? Conformance
    {
        get
        {
            if (Named("CONFORMANCE_DIR") is { } named)
                return named;
            return Shared is { } shared && Path.Combine(shared, "conformance") is var folder && Directory.Exists(folder) ? folder : Nearest("shared/conformance");
        }
    }

    // A relative name counts from the root of the repository, so that it means the same from every test project.
    private static string? Named(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } value)
            return null;
        var folder = Path.GetFullPath(value, Root);
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException($"""Environment variable {variable} names "{value}", expected a folder that exists. Correct it or unset it.""");
    }

    private static string? Nearest(string name) => Ancestors().Select(folder => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
