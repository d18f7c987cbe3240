namespace Almere.SociaalData.Access.Files;

/// <summary>A place in a file of the policy.</summary>
/// <param name="File">The file's name ("coa.json").</param>
/// <param name="Line">Line, from 1; 0 when the problem isn't of one line.</param>
/// <param name="Column">Column in characters, from 1; 0 when the problem isn't of one line.</param>
public readonly record struct SourcePlace(string File, int Line, int Column)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
