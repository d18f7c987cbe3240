namespace Almere.SociaalData.Api.AccessLog;

/// <summary>What the access log says of an operation. It follows from the document and the caller's view alone, so it is kept with the plan.</summary>
/// <param name="RootFields">The root fields that are asked for, separated by commas.</param>
/// <param name="IsPersonal">Whether personal data is used in any way: read, filtered by, ordered by, counted.</param>
/// <param name="ReadsLog">Whether it reads the access log.</param>
/// <param name="Coordinates">The schema coordinates that it touches, one a line.</param>
/// <param name="Denied">Those that are denied, one a line; empty where nothing is.</param>
public sealed record OperationFootprint(string RootFields, bool IsPersonal, bool ReadsLog, string Coordinates, string Denied)
{
    /// <summary>Whether something was denied.</summary>
    public bool IsRefused => Denied.Length > 0;
}
