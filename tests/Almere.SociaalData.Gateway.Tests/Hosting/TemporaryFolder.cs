namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sociaaldata-");

    public string Path => _folder.FullName;

    /// <summary>Writes a file as a whole, as an editor does, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
