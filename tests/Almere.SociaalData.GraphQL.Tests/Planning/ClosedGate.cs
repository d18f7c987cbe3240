using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Tests.Planning;

/// <summary>Denies the coordinates that it is given and allows all others.</summary>
internal sealed class ClosedGate(params IReadOnlyList<string> closed) : IFieldGate
{
    public string Key => string.Join(' ', closed);

    public GraphQL.Planning.Verdict Judge(Coordinate coordinate) =>
        closed.Contains(coordinate.ToString()) ? new GraphQL.Planning.Verdict.Denied("no grant") : GraphQL.Planning.Verdict.Allowed.Instance;
}
