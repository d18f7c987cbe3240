using System.Diagnostics;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>A product of the law that a trajectory rests on: a code of that law's list, and the row that it has in the store or in a file of the same run.</summary>
internal sealed class ProductColumn(string name, string about, ProductList list) : ImportColumn<int>(name, about, isRequired: false)
{
    public override string Expected => CodeColumn.ExpectedOf(list.Codes) + ", whose product is in the store or in a file of the same run";

    public override CodeList Codes => list.Codes;

    public override bool TryRead(string text, ImportRow row, out int value)
    {
        value = 0;
        return list.KeyOf(text) is { } key && row.Keys.Of(typeof(Product)).TryFind(key, out value);
    }
}

/// <summary>The codes that a file may use for products, and the source key of each product.</summary>
internal sealed class ProductList
{
    private readonly Dictionary<string, string> _keys;

    private ProductList(CodeList codes, IReadOnlyList<(string Text, ProductCode Product)> products)
    {
        Codes = codes;
        _keys = products.ToDictionary(product => product.Text, product => KeyOf(product.Product.CodeList, product.Product.Code), StringComparer.Ordinal);
    }

    public CodeList Codes { get; }

    /// <summary>The products of a law; those of debt help by their DDAS names, all others by their codes.</summary>
    public static ProductList Of(Law law) => law switch
    {
        Law.Wmo => ByCode("WMO020", "iWmo 3.2", "Zorginstituut Nederland", ProductCodes.SocialSupport),
        Law.Youth => ByCode("JZ020", "iJw 3.2", "Zorginstituut Nederland", ProductCodes.YouthCare),
        Law.CivicIntegration => ByCode("Inburgeringsonderdelen", "Wet inburgering 2021", "Almere.SociaalData", ProductCodes.CivicIntegration),
        Law.Debt => new(
            new("Oplossingssoort en Begeleidingssoort", DebtCodes.SolutionKinds.Edition, DebtCodes.SolutionKinds.Source,
                [.. ProductCodes.Debt.Select(product => new Code(product.Name, product.Name))]),
            [.. ProductCodes.Debt.Select(product => (product.Name, product))]),
        Law.Participation => ByCode("Participatievoorzieningen", "GGM v2.5.1", "Almere.SociaalData", ProductCodes.Participation),
        _ => throw new UnreachableException($"Unknown law {law}."),
    };

    /// <summary>The source key of a product.</summary>
    public static string KeyOf(string codeList, string code) => $"{codeList}-{code}";

    /// <summary>The source key of the product that a text of a file stands for; null when the list doesn't have it.</summary>
    public string? KeyOf(string text) => _keys.GetValueOrDefault(text);

    private static ProductList ByCode(string name, string edition, string source, IReadOnlyList<ProductCode> products) =>
        new(new(name, edition, source, [.. products.Select(product => new Code(product.Code, product.Name))]), [.. products.Select(product => (product.Code, product))]);
}
