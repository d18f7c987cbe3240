using System.Text.RegularExpressions;
using Almere.SociaalData.Data.Configurations;
using Almere.SociaalData.Data.Imports.Reading;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>A text, at most so many characters long, with no control characters.</summary>
internal sealed class TextColumn(string name, string about, bool isRequired = true, int maxLength = TextLength.Default) : ImportColumn<string>(name, about, isRequired)
{
    /// <summary>The form that it must have, with what that is called.</summary>
    public (Regex Pattern, string Words)? Form { get; init; }

    public override string Expected => Form is { Words: var words } ? words : $"a text of at most {maxLength} characters";

    /// <summary>The key of a row in the system that it comes from.</summary>
    public static TextColumn Key(string about) => new("key", about, maxLength: TextLength.Code);

    public override bool TryRead(string text, ImportRow row, out string value)
    {
        value = text;
        return text.Length <= maxLength && !text.AsSpan().ContainsAnyInRange('\0', '\x1f') && (Form is not { Pattern: var pattern } || pattern.IsMatch(text));
    }
}
