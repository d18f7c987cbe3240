using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Records that are written in one transaction, with their lines one after the other, and where the writer's chain stands after them.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="Records">The records.</param>
/// <param name="Lines">The lines of all records.</param>
/// <param name="NewPersons">Persons that this process hasn't written before; the table may hold them all the same.</param>
/// <param name="Number">Number of the last record.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record LogGroup(
    int Writer, IReadOnlyList<AccessRecord> Records, IReadOnlyList<RecordLine> Lines, IReadOnlyList<long> NewPersons, long Number, byte[] Hash);
