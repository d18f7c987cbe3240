using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Data.Imports.Reports;

namespace Almere.SociaalData.Data.Imports.Loading;

/// <summary>What the files of one run share.</summary>
/// <param name="Database">The store, in the transaction of the run.</param>
/// <param name="Keys">The rows by their source keys.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Names">The files by their numbers, for problems that name two.</param>
/// <param name="Today">The day of the import.</param>
/// <param name="Progress">Told how far the run is.</param>
internal sealed record LoadContext(
    SociaalDataContext Database, KeyIndexes Keys, ProblemLog Problems, IReadOnlyList<string> Names, DateOnly Today, IProgress<ImportProgress>? Progress);
