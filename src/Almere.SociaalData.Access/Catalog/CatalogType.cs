using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Access.Catalog;

/// <summary>A type of the schema whose fields are granted: an object type or an interface.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Entity">The entity whose rows it shows; none for what is computed (ShelterCapacity) or says something of the caller (Caller).</param>
/// <param name="Interfaces">The interfaces of the catalog that it implements; <c>Node</c> is structural and not one of them.</param>
/// <param name="Fields">Its fields, those of its interfaces included.</param>
public sealed record CatalogType(string Name, Type? Entity, IReadOnlyList<string> Interfaces, IReadOnlyList<CatalogField> Fields)
{
    /// <summary>
    /// Whether its rows are about persons: it holds a value (not just a relation) that is personal data. Everything of such a type then needs a
    /// purpose, a pseudonymous id too, and its figures are subject to disclosure control.
    /// </summary>
    public bool AboutPersons => Fields.Any(offered => offered is { Target: null, Classification: >= Classification.Personal });

    /// <summary>The field of this name.</summary>
    public CatalogField? Field(string name) => Fields.FirstOrDefault(offered => offered.Name == name);
}
