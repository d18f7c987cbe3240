using Almere.SociaalData.Data.AccessLog;

namespace Almere.SociaalData.Api.AccessLog;

/// <summary>The access log as requests read it.</summary>
/// <param name="Reader">Opens it.</param>
/// <param name="Table">Knows how persons are enciphered in it.</param>
public sealed record AccessLogDoor(AccessLogReader Reader, TableAccessLog Table);
