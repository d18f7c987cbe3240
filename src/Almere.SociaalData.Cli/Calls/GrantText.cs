using Almere.SociaalData.Access.Grants;

namespace Almere.SociaalData.Cli.Calls;

/// <summary>How commands tell a grant.</summary>
internal static class GrantText
{
    /// <summary>For programs.</summary>
    public static object Json(Grant grant) => new
    {
        grant.Name,
        grant.Role,
        Place = $"{grant.Place}",
        grant.Type,
        grant.Fields,
        grant.Uses,
        Rows = grant.Rows.Distinct(),
        grant.Purposes,
        grant.Ground,
        grant.From,
        grant.To,
    };

    /// <summary>For people, in one line.</summary>
    public static string Of(Grant grant) => $"{grant.Name} ({grant.Place}), rows {string.Join(" and ", grant.Rows.Distinct())}: {grant.Ground}";
}
