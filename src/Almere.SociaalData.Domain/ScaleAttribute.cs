namespace Almere.SociaalData.Domain;

/// <summary>
/// The number of decimals of an amount. A store keeps the amount as a whole number of units of 10^-decimals (euro cents for
/// two), so that comparing, ordering and summing are exact and equal on every database.
/// </summary>
/// <param name="decimals">Decimals kept, 0 to 9.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScaleAttribute(int decimals) : Attribute
{
    public int Decimals { get; } = decimals is >= 0 and <= 9
        ? decimals
        : throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A scale lies between 0 and 9 decimals.");

    /// <summary>Units in one: 100 for two decimals.</summary>
    public decimal UnitsPerOne { get; } = (decimal)Math.Pow(10, decimals);

    /// <summary>Whether an amount has no more decimals than this scale and lies within what a store can hold.</summary>
    public bool Fits(decimal amount) =>
        amount >= long.MinValue / UnitsPerOne && amount <= long.MaxValue / UnitsPerOne && decimal.IsInteger(amount * UnitsPerOne);

    /// <summary>The amount as a whole number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It doesn't fit: ask <see cref="Fits"/> first where the amount comes from outside.</exception>
    public long ToUnits(decimal amount) => Fits(amount)
        ? decimal.ToInt64(amount * UnitsPerOne)
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Expected an amount with at most {Decimals} decimals that fits in 64 bits of units.");

    /// <summary>The amount that a number of units stands for.</summary>
    public decimal FromUnits(long units) => units / UnitsPerOne;
}
