using System.Diagnostics.CodeAnalysis;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>One column of a dataset: what it is called, what may stand in it, and how that is read. The printed documentation says no more and no less.</summary>
/// <param name="name">Name in the header, in lower case with underscores.</param>
/// <param name="about">What it holds, with the official Dutch term.</param>
/// <param name="isRequired">Whether every row has a value.</param>
internal abstract class ImportColumn(string name, string about, bool isRequired)
{
    public string Name { get; } = name;

    public string About { get; } = about;

    public bool IsRequired { get; } = isRequired;

    /// <summary>What has to stand in it, as the end of the sentence "expected …".</summary>
    public abstract string Expected { get; }

    /// <summary>The codes that may stand in it; null where it holds no codes.</summary>
    public virtual CodeList? Codes => null;
}

/// <inheritdoc cref="ImportColumn"/>
internal abstract class ImportColumn<T>(string name, string about, bool isRequired) : ImportColumn(name, about, isRequired)
{
    /// <summary>Reads a text that is not empty.</summary>
    /// <param name="text">The text, without spaces around it.</param>
    /// <param name="row">The row that it stands in, for columns that refer to other rows.</param>
    /// <param name="value">What it says.</param>
    /// <returns>False when it is not what is <see cref="ImportColumn.Expected"/>.</returns>
    public abstract bool TryRead(string text, ImportRow row, [MaybeNullWhen(false)] out T value);
}
