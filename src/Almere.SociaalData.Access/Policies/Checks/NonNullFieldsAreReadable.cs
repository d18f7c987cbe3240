using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>
/// A field that the schema promises is never null has to be readable wherever its type is: on every row, under every purpose and on every day that the
/// role reads anything of it. Adding roles up keeps that true.
/// </summary>
internal static class NonNullFieldsAreReadable
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft)
    {
        foreach (var role in draft.Roles)
        {
            IReadOnlyList<Role> roles = [role, .. draft.OfEveryone.Where(everyone => everyone != role)];
            var reported = new HashSet<(string Type, string Field)>();
            foreach (var (purpose, day) in Situations(role))
            {
                var view = ViewBuilder.Build(draft.Catalog, roles, grant => grant.HoldsUnder(purpose) && grant.HoldsOn(day), static _ => "");
                foreach (var type in draft.Catalog.Types.Where(type => view.Rows(type.Name, FieldUse.Read) is not RowRule.None))
                {
                    foreach (var promised in type.Fields.Where(offered => !offered.Nullable))
                    {
                        var decision = view.Decide(type.Name, promised.Name, FieldUse.Read);
                        if (decision is Decision.Allowed || !reported.Add((type.Name, promised.Name))) continue;
                        var place = role.Grants.FirstOrDefault(grant => grant.Type == type.Name || type.Interfaces.Contains(grant.Type))?.Place ?? role.Place;
                        yield return new(
                            place,
                            $"{type.Name}.{promised.Name} is never null in the schema, but role \"{role.Name}\" reads {type.Name} without it{(decision is Decision.OnSomeRows ? " on some rows" : "")}"
                            + $"{(purpose is null ? "" : $" for purpose \"{purpose}\"")} (on {day:yyyy-MM-dd}). Grant \"read\" on it for the same rows.");
                    }
                }
            }
        }
    }

    /// <summary>Every purpose of the role on every first day of a period in which its grants are the same.</summary>
    private static IEnumerable<(string? Purpose, DateOnly Day)> Situations(Role role) =>
        from purpose in role.Grants.SelectMany(grant => grant.Purposes).Distinct().Prepend(null)
        from day in Periods.Of(role.Grants).FirstDays
        select (purpose, day);
}
