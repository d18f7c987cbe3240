using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Proof.Mutants;

/// <summary>A gate that forgets its check, or its mask, on some coordinates.</summary>
internal sealed class SkippingGate(IFieldGate gate, Func<Coordinate, bool> isSkipped) : IFieldGate
{
    public string Key => gate.Key;

    public Verdict Judge(Coordinate coordinate) => isSkipped(coordinate) ? Verdict.Allowed.Instance : gate.Judge(coordinate);
}
