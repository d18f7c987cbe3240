using Almere.SociaalData.Benchmarks.Gateway.Servers;

namespace Almere.SociaalData.Benchmarks.Gateway.Load;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Server">The server.</param>
/// <param name="Messages">The requests that it is sent, in turn.</param>
public sealed record Side(string Name, ServerProcess Server, IReadOnlyList<HttpMessage> Messages);
