using Almere.SociaalData.Domain.Clients;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Clients;

public sealed class ClientTests
{
    [Fact]
    public void Graded_values_follow_the_exact_ones()
    {
        var client = Client("1315AB");
        Assert.Equal(1987, client.BirthYear);
        Assert.Equal("1315", client.Postcode4);
    }

    [Theory, InlineData(null), InlineData("131")]
    public void Without_a_whole_postcode_there_is_no_graded_one(string? postalCode) => Assert.Null(Client(postalCode).Postcode4);

    private static Client Client(string? postalCode) => new()
    {
        SourceKey = "test-1",
        GivenNames = "Noor",
        FamilyName = "de Vries",
        BirthDate = new DateOnly(1987, 5, 4),
        Sex = Sex.Female,
        PostalCode = postalCode,
    };
}
