using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Gives each parameter of a statement a name that is known beforehand: EF Core names a parameter after the members that lead to its value, so the
/// value of slot 37 stands behind the members <c>D3</c> and <c>V7</c> and its parameter is called <c>D3_V7</c>.
/// </summary>
internal static partial class SlotNames
{
    /// <summary>Slots in the statements of one level at most.</summary>
    public const int Capacity = 100;

    /// <summary>Length of a name, in characters.</summary>
    public const int Length = 5;

    /// <summary>The name of a slot, and the expression of which EF Core makes a parameter with that name.</summary>
    public static (string Name, Expression Place) Make(int slot, Type type, object sample)
    {
        var (tens, ones) = Math.DivRem(slot, 10);
        var holder = Activator.CreateInstance(typeof(SlotNames<>).MakeGenericType(type), sample)!;
        return ($"D{tens}_V{ones}", Expression.Property(Expression.Property(Expression.Constant(holder), $"D{tens}"), $"V{ones}"));
    }

    /// <summary>A text with other names for its parameters; what EF Core adds to a name stays.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nameOf">From the name of a slot to the other; null to keep it.</param>
    public static string Replace(string text, Func<string, string?> nameOf) =>
        SlotName().Replace(text, match => nameOf(match.Value) is { } name ? $"@{name}" : match.Value);

    [GeneratedRegex("@D[0-9]_V[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex SlotName();
}

/// <summary>Holds one sample value, whatever the slot.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="sample">The value.</param>
internal sealed class SlotNames<T>(T sample)
{
    public Tens D0 { get; } = new(sample);

    public Tens D1 => D0;

    public Tens D2 => D0;

    public Tens D3 => D0;

    public Tens D4 => D0;

    public Tens D5 => D0;

    public Tens D6 => D0;

    public Tens D7 => D0;

    public Tens D8 => D0;

    public Tens D9 => D0;

    internal sealed class Tens(T sample)
    {
        public T V0 => sample;

        public T V1 => sample;

        public T V2 => sample;

        public T V3 => sample;

        public T V4 => sample;

        public T V5 => sample;

        public T V6 => sample;

        public T V7 => sample;

        public T V8 => sample;

        public T V9 => sample;
    }
}
