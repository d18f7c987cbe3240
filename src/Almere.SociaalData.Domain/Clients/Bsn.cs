using System.Diagnostics.CodeAnalysis;

namespace Almere.SociaalData.Domain.Clients;

/// <summary>
/// A burgerservicenummer (BSN): nine digits that pass the 11-proef. Its text form is masked, so that a number cannot slip into
/// a log or a message; <see cref="Value"/> gives the digits to who needs them.
/// </summary>
/// <remarks>Use rests on Wabb article 10. There is no empty BSN: <c>default(Bsn)</c> throws when its digits are asked for.</remarks>
public readonly record struct Bsn
{
    private const int Length = 9;

    private readonly string? _digits;

    private Bsn(string digits) => _digits = digits;

    /// <summary>The nine digits, leading zeros included. Never for a URL, a message or an ordinary log.</summary>
    public string Value => _digits ?? throw new InvalidOperationException("This BSN was never given a value; make one with Bsn.Parse or Bsn.TryParse.");

    /// <summary>Reads a BSN; a number that lost its leading zeros is padded to nine digits.</summary>
    /// <returns>False when the text is not one to nine digits, or fails the 11-proef.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Bsn bsn)
    {
        bsn = default;
        if (text is not { Length: >= 1 and <= Length } || text.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        var digits = text.PadLeft(Length, '0');
        if (!PassesElevenTest(digits)) return false;
        bsn = new Bsn(digits);
        return true;
    }

    /// <summary>Reads a BSN that has to be right.</summary>
    /// <exception cref="FormatException">It is not a BSN. The message does not repeat the text.</exception>
    public static Bsn Parse(string text) => TryParse(text, out var bsn)
        ? bsn
        : throw new FormatException("Expected a BSN: at most nine digits that pass the 11-proef. The text that was given isn't one.");

    public override string ToString() => "*********";

    private static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        // Weights 9..2 and -1 for the last digit; the weighted sum is a multiple of eleven, and not zero.
        ReadOnlySpan<int> weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
        var sum = 0;
        for (var i = 0; i < Length; i++) sum += weights[i] * (digits[i] - '0');
        return sum != 0 && sum % 11 == 0;
    }
}
