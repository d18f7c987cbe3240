using Almere.SociaalData.Gateway.Problems;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>What came of reading a part of a request: the part, or the problem that it is answered with.</summary>
internal abstract record Reading<T>
{
    private Reading() { }

    /// <summary>It was read.</summary>
    public sealed record Done(T Value) : Reading<T>;

    /// <summary>It can't be read; nothing is executed.</summary>
    public sealed record Refused(Problem Problem) : Reading<T>;

    public static implicit operator Reading<T>(T value) => new Done(value);

    public static implicit operator Reading<T>(Problem problem) => new Refused(problem);
}
