using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ProductDataset : Dataset<Product>
{
    private static readonly CodeList Lists = new("Productlijsten", "iWmo 3.2, iJw 3.2", "Zorginstituut Nederland",
        [new("WMO020", "Wmo 2015"), new("JZ020", "Jeugdwet"), new(ProductCodes.OwnList, "codes of our own, for the other laws")]);

    private static readonly CodeColumn<string> List = CodeColumn.OfText("code_list", "The list that the code comes from", Lists);
    private static readonly TextColumn Code = new("code", "Code in the list") { Form = TextForms.ProductCode };
    private static readonly TextColumn Title = new("name", "Official Dutch name");
    private static readonly CodeColumn<Law> Law = CodeColumn.OfEnum<Law>("law", "Law that it is granted under (wet)");
    private static readonly TextColumn Group = new("statistics_group", "The group that the CBS publishes it under; only for the Wmo", isRequired: false);

    public override string Name => "products";

    public override string About => "Products (voorzieningen, productcategorieën) of the national code lists and our own.";

    public override string KeyWords => "`code_list` and `code`";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [List, Code, Title, Law, Group];

    public override IReadOnlyList<DatasetRule<Product>> Rules { get; } =
    [
        new($"for list WMO020 {CodeColumn.ExpectedOf(ProductList.Of(Domain.Trajectories.Law.Wmo).Codes)}", Code, product => IsOn(product, "WMO020", Domain.Trajectories.Law.Wmo)),
        new($"for list JZ020 {CodeColumn.ExpectedOf(ProductList.Of(Domain.Trajectories.Law.Youth).Codes)}", Code, product => IsOn(product, "JZ020", Domain.Trajectories.Law.Youth)),
        new("law WMO for list WMO020, YOUTH for JZ020, another law for our own codes", Law, product => product.CodeList switch
        {
            "WMO020" => product.Law == Domain.Trajectories.Law.Wmo,
            "JZ020" => product.Law == Domain.Trajectories.Law.Youth,
            _ => product.Law is not (Domain.Trajectories.Law.Wmo or Domain.Trajectories.Law.Youth),
        }),
        new("a statistics group for the Wmo only", Group, product => product.StatisticsGroup is null || product.Law == Domain.Trajectories.Law.Wmo),
    ];

    public override IReadOnlyList<string> Example { get; } =
        ["WMO020,02,Begeleiding,WMO,Ondersteuning thuis", "JZ020,45,Ambulant,YOUTH,", "eigen,PW-LKS,Loonkostensubsidie,PARTICIPATION,"];

    public override string? KeyOf(ImportRow row) => ProductList.KeyOf(row.Get(List), row.Get(Code));

    public override Product Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Code = row.Get(Code),
        Name = row.Get(Title),
        Law = row.Get(Law),
        CodeList = row.Get(List),
        StatisticsGroup = row.Find(Group),
    };

    private static bool IsOn(Product product, string list, Law law) => product.CodeList != list || ProductList.Of(law).Codes.Find(product.Code) is not null;
}
