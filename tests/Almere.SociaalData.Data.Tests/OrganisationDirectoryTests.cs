using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.Domain.Organisations;
using Xunit;

namespace Almere.SociaalData.Data.Tests;

public abstract class OrganisationDirectoryTests(DatabaseProvider provider)
{
    public sealed class OnSqlite() : OrganisationDirectoryTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : OrganisationDirectoryTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : OrganisationDirectoryTests(DatabaseProvider.SqlServer);

    [SkippableFact]
    public async Task Finds_an_organisation_by_its_code_and_knows_which_municipality_it_is()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions { Clients = 1, Locations = 1, Days = 1 }, provider);
        var directory = new OrganisationDirectory(database.Options);
        Assert.Equal(OrganisationKind.AsylumReceptionAgency, (await directory.FindAsync(Partners.Coa, default))?.Kind);
        Assert.NotNull((await directory.FindAsync(Partners.Almere, default))?.MunicipalityId);
        Assert.Equal(OrganisationKind.CareProvider, (await directory.FindAsync("aanbieder-1", default))?.Kind);
        Assert.Null(await directory.FindAsync("aanbieder-0", default));
    }

    [SkippableFact]
    public async Task What_an_import_changes_of_an_organisation_is_known_soon_after()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions { Clients = 1, Locations = 1, Days = 1 }, provider);
        var clock = new MovingClock();
        var directory = new OrganisationDirectory(database.Options, clock);
        Assert.Equal(OrganisationKind.CareProvider, (await directory.FindAsync("aanbieder-1", default))?.Kind);
        var file = Path.Combine(database.Folder, "organisations.csv");
        await File.WriteAllTextAsync(file, "code,name,kind,municipality_code\naanbieder-1,Zorg Oost,SHELTER_OPERATOR,\n");
        var report = await new RegisterImport(database.Options, TimeProvider.System).RunAsync(
            new ImportRequest([new(file, "organisations.csv", "organisations")], "test") { AllowsExampleData = true });
        Assert.Equal(ImportOutcome.Applied, report.Outcome);
        clock.Now += OrganisationDirectory.Kept;
        Assert.Equal(OrganisationKind.ShelterOperator, (await directory.FindAsync("aanbieder-1", default))?.Kind);
    }

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
