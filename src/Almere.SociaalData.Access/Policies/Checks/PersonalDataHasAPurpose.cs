using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>
/// Personal data is processed for a purpose (AVG article 5(1)(b)). That goes for everything of a type about persons, its id included: a list of pseudonymous ids is
/// personal data too (AVG article 4(5)). Data that isn't personal doesn't take one: a reader would lose it under another purpose.
/// </summary>
internal static class PersonalDataHasAPurpose
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft)
    {
        foreach (var grant in draft.Grants)
        {
            var type = draft.Catalog.Find(grant.Type)!;
            var personal = NeedsPurpose(type, grant);
            if (personal is not null && grant.Purposes is [])
                yield return new(grant.Place, $"{personal}, so the grant needs a \"purpose\" of the register. {NearestName.Offer("", draft.Purposes.Ids)}");
            if (personal is null && grant.Purposes is not [])
                yield return new(grant.Place, $"Nothing that the grant opens of {grant.Type} is personal data, so a \"purpose\" would only take it away under another one. Leave it out, or split the grant.");
        }
    }

    private static string? NeedsPurpose(CatalogType type, Grant grant) =>
        type.AboutPersons
            ? $"{type.Name} is about persons"
            : grant.Fields.Select(name => type.Field(name)!).FirstOrDefault(offered => offered.Classification >= Classification.Personal) is { } restricted
                ? $"{type.Name}.{restricted.Name} is classified {restricted.Classification.ToString().ToLowerInvariant()}"
                : null;
}
