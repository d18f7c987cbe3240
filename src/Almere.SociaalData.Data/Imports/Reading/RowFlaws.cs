namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>What is wrong with the form of a row, whatever its columns mean.</summary>
[Flags]
internal enum RowFlaws
{
    None = 0,

    /// <summary>A quote stands where none can: inside a field without quotes, or before more text.</summary>
    Quotes = 1,

    /// <summary>A quoted field doesn't end, or not in time.</summary>
    EndQuote = 2,

    /// <summary>A field is longer than any column allows.</summary>
    TooLong = 4,

    /// <summary>A NUL character: the file isn't text.</summary>
    Nul = 8,

    /// <summary>Bytes that aren't UTF-8.</summary>
    Encoding = 16,
}
