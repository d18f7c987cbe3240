using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Organisations;
using Xunit;

namespace Almere.SociaalData.Data.Tests;

public sealed class OrganisationDirectoryTests
{
    [Fact]
    public async Task Finds_an_organisation_by_its_code_and_knows_which_municipality_it_is()
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions { Clients = 1, Locations = 1, Days = 1 });
        var directory = new OrganisationDirectory(database.Options);
        Assert.Equal(OrganisationKind.AsylumReceptionAgency, (await directory.FindAsync(Partners.Coa, default))?.Kind);
        Assert.NotNull((await directory.FindAsync(Partners.Almere, default))?.MunicipalityId);
        Assert.Equal(OrganisationKind.CareProvider, (await directory.FindAsync("aanbieder-1", default))?.Kind);
        Assert.Null(await directory.FindAsync("aanbieder-0", default));
    }
}
