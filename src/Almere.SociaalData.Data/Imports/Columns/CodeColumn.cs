using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>A code of a list, and what it stands for here.</summary>
/// <param name="name">Name in the header.</param>
/// <param name="about">What it holds.</param>
/// <param name="codes">The list, with its edition.</param>
/// <param name="meaning">What each code of the list stands for.</param>
/// <param name="isRequired">Whether every row has one.</param>
internal sealed class CodeColumn<T>(string name, string about, CodeList codes, Func<Code, T> meaning, bool isRequired = true) : ImportColumn<T>(name, about, isRequired)
{
    private readonly Dictionary<string, T> _meanings = codes.Codes.ToDictionary(code => code.Value, meaning, StringComparer.Ordinal);

    public override string Expected => CodeColumn.ExpectedOf(codes);

    public override CodeList Codes => codes;

    public override bool TryRead(string text, ImportRow row, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        _meanings.TryGetValue(text, out value);
}

/// <summary>Makes columns for code lists.</summary>
internal static class CodeColumn
{
    /// <summary>What a message says of a list: the list, its edition and who publishes it.</summary>
    public static string ExpectedOf(CodeList codes) => $"a code of list {codes.Name}, {codes.Edition} ({codes.Source})";

    /// <summary>A column that keeps the code itself.</summary>
    public static CodeColumn<string> OfText(string name, string about, CodeList codes, bool isRequired = true) =>
        new(name, about, codes, code => code.Value, isRequired);

    /// <summary>A column with the values of one of our own enums, written as in the schema.</summary>
    public static CodeColumn<T> OfEnum<T>(string name, string about, bool isRequired = true) where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(value => UpperSnake($"{value}"));
        var codes = CodeList.OfNames(typeof(T).Name, "schema.graphql", "Almere.SociaalData", [.. values.Keys]);
        return new(name, about, codes, code => values[code.Value], isRequired);
    }

    // "StatusHolder" is STATUS_HOLDER in the schema.
    private static string UpperSnake(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
