using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>Figures along an identifier are figures on single persons.</summary>
internal static class IdentifiersStayOutOfFigures
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft) =>
        from grant in draft.Grants
        where grant.Uses.Any(use => use is FieldUse.Group or FieldUse.Aggregate or FieldUse.FilterFigures)
        from name in grant.Fields
        where draft.Catalog.Find(grant.Type)!.Field(name)!.Classification is Classification.Identifier
        select new PolicyProblem(grant.Place, $"{grant.Type}.{name} names a single person, so it can't be grouped, aggregated or used to filter figures.");
}
