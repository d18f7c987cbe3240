namespace Almere.SociaalData.Domain;

/// <summary>A published list of codes with the edition that it holds for: a code means nothing without its edition.</summary>
/// <param name="Name">The list's own name ("WMO020").</param>
/// <param name="Edition">Version or year ("iWmo 3.2", "2024").</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Codes">The codes in their official order.</param>
public sealed record CodeList(string Name, string Edition, string Source, IReadOnlyList<Code> Codes)
{
    /// <summary>A list whose source has names only: each name is its own code.</summary>
    public static CodeList OfNames(string name, string edition, string source, params IReadOnlyList<string> names) =>
        new(name, edition, source, [.. names.Select(text => new Code(text, text))]);

    /// <summary>The code with exactly this value, or null.</summary>
    public Code? Find(string value) => Codes.FirstOrDefault(code => code.Value == value);
}
