namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>
/// A response can't be finished: a part of it was sent when a field failed that it had begun. The receiver has to notice, so the connection is ended and
/// nothing that looks whole is sent.
/// </summary>
/// <param name="failure">What failed.</param>
public sealed class ResponseBrokenException(Exception failure) : Exception("A field failed after a part of the response was sent.", failure);
