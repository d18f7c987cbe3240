using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Organisations;

/// <summary>How organisations are shown.</summary>
internal static class OrganisationMap
{
    public static EntityMap<Organisation> Organisation { get; } = new EntityMap<Organisation>(
        "Organisation", "An organisation that delivers, receives or accounts for support (organisatie).")
        .HasKey(organisation => organisation.Id)
        .Required("name", organisation => organisation.Name, "Name.")
        .Required("kind", organisation => organisation.Kind, "What kind of organisation it is (soort organisatie).");
}
