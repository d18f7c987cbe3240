using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>The two columns that name a wijk: its CBS code and the year of the division that the code belongs to.</summary>
internal sealed class DistrictColumns
{
    private readonly bool _isRequired;

    /// <param name="about">What the wijk is to the row.</param>
    /// <param name="isRequired">Whether every row has one.</param>
    public DistrictColumns(string about, bool isRequired)
    {
        _isRequired = isRequired;
        Code = new("district_code", $"{about}: its CBS code", isRequired) { Form = TextForms.DistrictCode };
        Year = new("district_year", "Indelingsjaar of that code: a code means nothing without its year", FirstYear, LastYear, isRequired);
    }

    /// <summary>The first indelingsjaar that a file may name.</summary>
    public const int FirstYear = 1995;

    /// <summary>The last one.</summary>
    public const int LastYear = 2100;

    public TextColumn Code { get; }

    public NumberColumn Year { get; }

    /// <summary>The source key of a wijk.</summary>
    public static string KeyOf(string code, int year) => $"{code}-{year}";

    /// <summary>The wijk; null where the row names none, or is wrong about it.</summary>
    public int? Find(ImportRow row)
    {
        var code = _isRequired ? row.Get(Code) : row.Find(Code);
        int? year = _isRequired ? row.Get(Year) : row.Find(Year);
        if (code is null && year is null) return null;
        if (code is null || year is not { } division)
        {
            row.Refuse(code is null ? Code : Year, "a district_code and its district_year together, or neither");
            return null;
        }
        if (row.HasProblem(Code) || row.HasProblem(Year)) return null;
        if (row.Keys.Of(typeof(District)).TryFind(KeyOf(code, division), out var id)) return id;
        row.Refuse(Code, $"a CBS wijk code of the division of {division} that is in the store or in a file of the same run");
        return null;
    }
}
