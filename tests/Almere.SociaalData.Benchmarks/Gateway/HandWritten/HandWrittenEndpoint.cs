using System.Data.Common;
using System.Text.Json;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>A hand-written endpoint.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Sql">Its statement.</param>
/// <param name="Parameters">The parameters of the statement, given in the query of the address.</param>
/// <param name="Write">Writes the rows as the body of the response.</param>
internal sealed record HandWrittenEndpoint(string Path, string Sql, IReadOnlyList<HandWrittenParameter> Parameters, Func<DbDataReader, Utf8JsonWriter, Task> Write);

/// <summary>A parameter of a hand-written endpoint.</summary>
/// <param name="Name">Its name in the statement and in the address.</param>
/// <param name="Type">What it holds: <see cref="string"/>, <see cref="int"/> or <see cref="DateOnly"/>.</param>
internal sealed record HandWrittenParameter(string Name, Type Type);
