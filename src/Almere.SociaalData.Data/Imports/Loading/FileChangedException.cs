namespace Almere.SociaalData.Data.Imports.Loading;

/// <summary>A file is not what it was when it was checked.</summary>
internal sealed class FileChangedException(string file) : Exception($"{file} changed while it was imported.")
{
    /// <summary>The file, as messages call it.</summary>
    public string File { get; } = file;
}
