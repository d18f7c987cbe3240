using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Where a filter of figures speaks of the very value that groups are made by.</summary>
internal static class KeyPaths
{
    /// <summary>The fields of the filter that lead to the value of a key that is an enum; others are none, and not asked.</summary>
    /// <param name="key">The key.</param>
    /// <param name="groups">The field that is grouped.</param>
    public static string[] Of(string key, PlannedField groups) => key switch
    {
        "LAW" => ["law"],
        "STATUS" => ["status"],
        "RESIDENCE_STATUS" => ["residenceStatus"],
        "SEX" when GroupCoordinates.CountedBy(groups.NamedType.Name) == "Trajectory" => ["client", "sex"],
        "SEX" => ["sex"],
        _ => [],
    };
}
