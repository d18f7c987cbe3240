using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>A field that somebody may not read answers null, so the schema has to allow that.</summary>
internal static class RestrictedFieldsAreNullable
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft) =>
        from type in draft.Catalog.Types
        from offered in type.Fields
        where offered is { Nullable: false, Classification: >= Classification.Personal }
        select new PolicyProblem(
            new("schema", 0, 0),
            $"{type.Name}.{offered.Name} is classified {offered.Classification.ToString().ToLowerInvariant()} and non-null: a reader without a grant couldn't be answered. Make it nullable in the schema.");
}
