namespace Almere.SociaalData.Data.Imports.Reports;

/// <summary>Something in a file that keeps the run from being carried out. It holds no value of the file: that may be personal.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">Line of the file, the header being 1; 0 for the file as a whole.</param>
/// <param name="Column">Name of the column; null for the row or file as a whole.</param>
/// <param name="Found">What sort of value was there ("9 digits"); null where no value is at fault.</param>
/// <param name="Reason">What was expected, or what contradicts what.</param>
public sealed record ImportProblem(string File, int Line, string? Column, string? Found, string Reason)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Column is null ? "" : $"column \"{Column}\": ")}{Reason}{(Found is null ? "" : $", found {Found}")}";
}
