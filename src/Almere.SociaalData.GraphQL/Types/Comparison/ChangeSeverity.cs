namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>What a change of a schema can do to those who use it.</summary>
public enum ChangeSeverity
{
    /// <summary>An operation that was valid may not be any more, or its answers may not fit any more.</summary>
    Breaking,

    /// <summary>Operations stay valid, but a client may meet a value that it doesn't know, or another outcome.</summary>
    Dangerous,

    /// <summary>Nobody who uses the old schema notices.</summary>
    Safe,
}
