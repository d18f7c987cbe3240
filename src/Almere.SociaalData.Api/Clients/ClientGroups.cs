using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.GraphQL.EntityFramework.Groups;

namespace Almere.SociaalData.Api.Clients;

/// <summary>Answers how many clients there are by one or more keys.</summary>
internal static class ClientGroups
{
    private static readonly IReadOnlyList<GroupKeyMap> Keys =
    [
        new("MUNICIPALITY", GroupAxes.Lambda((Client client) => client.MunicipalityId)),
        new("DISTRICT", GroupAxes.Lambda((Client client) => client.DistrictId)),
        new("SEX", GroupAxes.Lambda((Client client) => client.Sex)),
        new("AGE_BAND", GroupAxes.Lambda((Client client) => client.BirthYear)),
        new("RESIDENCE_STATUS", GroupAxes.Lambda((Client client) => client.ResidenceStatus)),
    ];

    private static readonly GroupHaving<ClientGroup> Having = new((group, figure) => figure switch
    {
        "count" => group.Count,
        _ => throw new System.Diagnostics.UnreachableException($"Unknown figure {figure}."),
    });

    /// <summary>The planner of <c>Query.clientGroups</c>.</summary>
    public static GroupPlanner Planner => new(
        Entities.Model, typeof(Client),
        Keys,
        [],
        async counted =>
        {
            var request = CallerRequest.Of(counted.Operation);
            var axes = await GroupAxes.ReadAsync(request, Keys, counted);
            var cells = axes.Show(counted.Rows, (place, there) => new(place, there.Sum(row => row.Count), [], []), request.View.Figures);
            return [.. Having.Keep(cells.Select(cell => new ClientGroup(KeyOf(axes, cell), cell.Persons, cell.Suppressed)), counted.Field, counted.Operation.Variables)];
        })
    {
        SplitBy = (groups, state) => FigureFilter.SplitBy(groups, CallerRequest.Of(state).View),
        Beside = (by, state) => GroupAxes.Registers(by, CallerRequest.Of(state)),
    };

    private static ClientGroupKeyValue KeyOf(GroupAxes axes, ShownCell cell) => new(
        axes.ValueOf("MUNICIPALITY", cell), axes.ValueOf("DISTRICT", cell), axes.EnumOf<Sex>("SEX", cell), axes.AgeBandOf(cell),
        axes.EnumOf<ResidenceStatus>("RESIDENCE_STATUS", cell));
}

/// <summary>A group of clients; its members are those of the schema.</summary>
internal sealed record ClientGroup(ClientGroupKeyValue Key, int? Count, bool Suppressed);

/// <summary>What a group of clients has in common; its members are those of the schema.</summary>
internal sealed record ClientGroupKeyValue(long? MunicipalityId, long? DistrictId, Sex? Sex, string? AgeBand, ResidenceStatus? ResidenceStatus);

/// <summary>The bands that ages are counted in.</summary>
internal static class AgeBands
{
    private static readonly (int From, string Name)[] Bands = [(0, "0-17"), (18, "18-26"), (27, "27-44"), (45, "45-64"), (65, "65+")];

    /// <summary>Number of bands.</summary>
    public static int Count => Bands.Length;

    /// <summary>The band of the age that somebody reaches in a year, counted from 0.</summary>
    public static int Of(int birthYear, int year) => Array.FindLastIndex(Bands, band => band.From <= Math.Max(0, year - birthYear));

    /// <summary>The name of a band.</summary>
    public static string? NameOf(long? band) => band is { } index ? Bands[index].Name : null;
}
