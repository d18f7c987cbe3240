namespace Almere.SociaalData.Domain;

/// <summary>
/// The number of decimals of an amount. A store keeps the amount as a whole number of units of 10^-decimals (euro cents for
/// two), so that comparing, ordering and summing are exact and equal on every database.
/// </summary>
/// <param name="decimals">Decimals kept, 0 to 9; what is finer is refused when a value is written.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScaleAttribute(int decimals) : Attribute
{
    public int Decimals { get; } = decimals is >= 0 and <= 9
        ? decimals
        : throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A scale lies between 0 and 9 decimals.");
}
