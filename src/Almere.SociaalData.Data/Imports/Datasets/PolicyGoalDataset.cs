using Almere.SociaalData.Data.Configurations;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Goals;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class PolicyGoalDataset : Dataset<PolicyGoal>
{
    private const int Decimals = 4;

    private static readonly TextColumn KeyColumn = TextColumn.Key("Stable name of the goal");
    private static readonly NumberColumn Year = new("year", "The year that it is set for", 2000, 2100);
    private static readonly CodeColumn<PolicyDomain> Domain = CodeColumn.OfEnum<PolicyDomain>("domain", "Part of the social domain (beleidsterrein)");
    private static readonly TextColumn Statement = new("statement", "The goal in words, in Dutch as in the document", maxLength: TextLength.Statement);
    private static readonly TextColumn Source = new("source", "Document and year");
    private static readonly ReferenceColumn Indicator = ReferenceColumn.Indicator("indicator_code", "What it is measured with", isRequired: false);
    private static readonly AmountColumn Target = new("target", "Streefwaarde; empty where the document gives no number", Decimals, -1_000_000_000, 1_000_000_000);
    private static readonly TextColumn Unit = new("unit", "Unit of the target", isRequired: false);
    private static readonly DateColumn DueOn = new("due_on", "When it should be reached", isRequired: false);
    private static readonly AmountColumn Realised = new("realised", "What has been reached, in the same unit; empty until it is measured", Decimals, -1_000_000_000, 1_000_000_000);

    public override string Name => "policy-goals";

    public override string About => "What policy documents promise (doelstellingen). Targets, never what is.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [KeyColumn, Year, Domain, Statement, Source, Indicator, Target, Unit, DueOn, Realised];

    public override IReadOnlyList<DatasetRule<PolicyGoal>> Rules { get; } =
        [new("a unit where there is a target or something reached", Unit, goal => goal.Unit is not null || (goal.Target, goal.Realised) is (null, null))];

    public override IReadOnlyList<string> Example { get; } =
        ["stadspas-2027,2027,DEBT_AND_POVERTY,\"Meer huishoudens gebruiken de Stadspas\",\"Programmabegroting 2027, voorbeeld\",stadspassen,9000,huishoudens,2027-12-31,"];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override PolicyGoal Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Year = row.Get(Year),
        Domain = row.Get(Domain),
        Statement = row.Get(Statement),
        Source = row.Get(Source),
        IndicatorId = row.Find(Indicator),
        Target = row.Find(Target),
        Unit = row.Find(Unit),
        DueOn = row.Find(DueOn),
        Realised = row.Find(Realised),
    };
}
