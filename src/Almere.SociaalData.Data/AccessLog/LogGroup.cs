using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Records that are written in one transaction, and where the writer's chain stands after them.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="Records">The records.</param>
/// <param name="Texts">Those of them whose texts aren't in their table yet.</param>
/// <param name="Number">Number of the last record.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record LogGroup(int Writer, IReadOnlyList<AccessRecord> Records, IReadOnlyList<AccessRecord> Texts, long Number, byte[] Hash);
