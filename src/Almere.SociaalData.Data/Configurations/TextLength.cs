namespace Almere.SociaalData.Data.Configurations;

/// <summary>How long a text may be, in characters. Every text has a limit: a server indexes only those.</summary>
internal static class TextLength
{
    /// <summary>Codes, keys and short words.</summary>
    public const int Code = 64;

    /// <summary>Names and lines of an address.</summary>
    public const int Default = 200;

    /// <summary>Sentences.</summary>
    public const int Statement = 1_000;
}
