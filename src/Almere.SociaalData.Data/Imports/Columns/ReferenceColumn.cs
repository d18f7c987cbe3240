using Almere.SociaalData.Data.Configurations;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>The key of a row elsewhere: in the store, or in a file of the same run.</summary>
/// <param name="name">Name in the header.</param>
/// <param name="about">What it holds.</param>
/// <param name="target">What it refers to.</param>
/// <param name="what">What that is called in a sentence.</param>
/// <param name="isRequired">Whether every row has one.</param>
internal sealed class ReferenceColumn(string name, string about, Type target, string what, bool isRequired) : ImportColumn<int>(name, about, isRequired)
{
    /// <summary>What it refers to.</summary>
    public Type Target => target;

    public override string Expected => $"{what} that is in the store or in a file of the same run";

    public static ReferenceColumn Municipality(string name, string about, bool isRequired = true) =>
        new(name, about, typeof(Municipality), "the CBS code (GM and four digits) of a municipality", isRequired);

    public static ReferenceColumn Organisation(string name, string about, bool isRequired = false) =>
        new(name, about, typeof(Organisation), "the code of an organisation", isRequired);

    public static ReferenceColumn Indicator(string name, string about, bool isRequired) =>
        new(name, about, typeof(Indicator), "the code of an indicator", isRequired);

    public static ReferenceColumn Client(string name, string about, bool isRequired = true) => new(name, about, typeof(Client), "the key of a client", isRequired);

    public static ReferenceColumn Household(string name, string about) => new(name, about, typeof(Household), "the key of a household", isRequired: false);

    public static ReferenceColumn Location(string name, string about) => new(name, about, typeof(ShelterLocation), "the key of a shelter location", isRequired: true);

    public static ReferenceColumn ShelterTarget(string name, string about) => new(name, about, typeof(ShelterTarget), "the key of a shelter target", isRequired: true);

    public static ReferenceColumn House(string name, string about, bool isRequired = true) =>
        new(name, about, typeof(FinancialHouse), "the key of a financial house", isRequired);

    public override bool TryRead(string text, ImportRow row, out int value)
    {
        value = 0;
        return text.Length <= TextLength.Code && row.Keys.Of(target).TryFind(text, out value);
    }
}
