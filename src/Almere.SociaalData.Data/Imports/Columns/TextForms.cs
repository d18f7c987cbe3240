using System.Text.RegularExpressions;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>The forms that codes and postcodes have.</summary>
internal static partial class TextForms
{
    /// <summary>CBS code of a municipality.</summary>
    public static (Regex Pattern, string Words) MunicipalityCode { get; } = (MunicipalityPattern, "a CBS code of a municipality: GM and four digits");

    /// <summary>CBS code of a wijk.</summary>
    public static (Regex Pattern, string Words) DistrictCode { get; } = (DistrictPattern, "a CBS code of a wijk: WK and six digits");

    /// <summary>A short name of our own.</summary>
    public static (Regex Pattern, string Words) ShortName { get; } = (ShortNamePattern, "a short name: lower case letters and digits with hyphens between, at most 64 characters");

    /// <summary>A postcode without the combinations that are never given out.</summary>
    public static (Regex Pattern, string Words) PostalCode { get; } = (PostalCodePattern, "a postcode: four digits and two capital letters, without a space");

    /// <summary>A code of our own list of products.</summary>
    public static (Regex Pattern, string Words) ProductCode { get; } = (ProductCodePattern, "a code: capital letters, digits and hyphens, at most 64 characters");

    [GeneratedRegex(@"\AGM[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MunicipalityPattern { get; }

    [GeneratedRegex(@"\AWK[0-9]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DistrictPattern { get; }

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNamePattern { get; }

    [GeneratedRegex(@"\A[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PostalCodePattern { get; }

    [GeneratedRegex(@"\A(?=.{1,64}\z)[A-Z0-9]+(-[A-Z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ProductCodePattern { get; }
}
