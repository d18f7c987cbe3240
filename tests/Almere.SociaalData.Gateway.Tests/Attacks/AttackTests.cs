using System.Net;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Attacks;

/// <summary>
/// The known attacks on GraphQL servers, against the whole gateway: each is answered within bounded time and memory, by an error that names the limit and its figure,
/// while another caller is served.
/// </summary>
[Collection(MeasuredAlone.Name)]
public sealed class AttackTests(AttackedGateway gateway) : IClassFixture<AttackedGateway>
{
    public static TheoryData<string> Attacks => [.. KnownAttacks.All.Select(attack => attack.Name)];

    [Theory, MemberData(nameof(Attacks))]
    public Task Stops_an_attack(string attack) => AttackRun.ExpectAsync(gateway, KnownAttacks.Named(attack), KnownAttacks.Named(attack).Stop);

    [Fact]
    public async Task Serves_others_while_all_attacks_come_at_once()
    {
        var bodies = KnownAttacks.All.Select(attack => (attack, Body: attack.Body())).ToList();
        var underWay = Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (each, _) =>
        {
            using var client = AttackRun.Client(gateway, gateway.Token);
            using var response = await client.PostAsync(each.Body, "application/graphql-response+json", each.attack.ContentType, each.attack.Encoding);
            Assert.Equal(each.attack.Stop?.Status ?? 200, (int)response.StatusCode);
        });
        await AttackRun.ServeOthersAsync(gateway, underWay);
        await underWay;
    }

    [Theory]
    [InlineData("mutation { __typename }")]
    [InlineData("subscription { a }")]
    public async Task A_change_by_GET_is_refused(string document)
    {
        using var client = AttackRun.Client(gateway, gateway.Token);
        using var response = await client.GetAsync($"graphql?query={Uri.EscapeDataString(document)}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }
}

/// <summary>The same attacks where length stops none of them.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class AttackAtAnyLengthTests(AttackedGatewayWithoutLengths gateway) : IClassFixture<AttackedGatewayWithoutLengths>
{
    public static TheoryData<string> Attacks => [.. KnownAttacks.All.Where(attack => attack.AtAnyLength is not null && attack.AtAnyLength != attack.Stop).Select(attack => attack.Name)];

    public static TheoryData<string> Harmless => [.. KnownAttacks.All.Where(attack => attack is { AtAnyLength: null, Stop: not null, Encoding: null }).Select(attack => attack.Name)];

    [Theory, MemberData(nameof(Attacks))]
    public Task Stops_an_attack_by_the_limit_that_is_meant_for_it(string attack) =>
        AttackRun.ExpectAsync(gateway, KnownAttacks.Named(attack), KnownAttacks.Named(attack).AtAnyLength);

    [Theory, MemberData(nameof(Harmless))]
    public Task Answers_what_only_its_length_makes_hostile(string attack) => AttackRun.ExpectAsync(gateway, KnownAttacks.Named(attack), null);
}
