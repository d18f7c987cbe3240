namespace Almere.SociaalData.Proof.Data;

/// <summary>How the second database differs from the first.</summary>
internal enum ChangeKind
{
    /// <summary>Each row has another value.</summary>
    Other,

    /// <summary>The rows have each other's values, so that their order is another.</summary>
    Reversed,

    /// <summary>The rows have no value.</summary>
    Nothing,
}
