namespace Almere.SociaalData.Access.Files;

/// <summary>Why a policy isn't accepted, and what to do about it.</summary>
public sealed record PolicyProblem(SourcePlace Place, string Message)
{
    /// <summary>As compilers write it, so that an editor can jump there.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
