using System.Collections.Frozen;

namespace Almere.SociaalData.Access.Catalog;

/// <summary>
/// What the schema offers, as far as access is concerned. Structural types (connections, edges, <c>PageInfo</c>, <c>Query</c>, <c>Node</c>, groups) aren't in it:
/// what they show follows from the types they carry. A list of <c>Client</c> follows from any readable field of <c>Client</c>, its groups from the
/// right to aggregate one.
/// </summary>
/// <remarks>
/// A grant on the field of an interface covers that field of every type that implements it; a grant on an implementing type doesn't cover the
/// interface. So <c>Trajectory.status</c> opens <c>DebtTrajectory.status</c>, and never the other way around.
/// </remarks>
public sealed class SchemaCatalog
{
    private readonly FrozenDictionary<string, CatalogType> _types;
    private readonly ILookup<string, CatalogType> _implementers;
    private readonly ILookup<Type, CatalogType> _entities;

    /// <exception cref="ArgumentException">Two types have the same name.</exception>
    public SchemaCatalog(IReadOnlyList<CatalogType> types)
    {
        Types = types;
        _types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _implementers = types.SelectMany(type => type.Interfaces.Select(name => (name, type))).ToLookup(pair => pair.name, pair => pair.type, StringComparer.Ordinal);
        _entities = types.Where(type => type.Entity is not null).ToLookup(type => type.Entity!);
    }

    /// <summary>All types, in the order of the schema.</summary>
    public IReadOnlyList<CatalogType> Types { get; }

    /// <summary>The type of this name.</summary>
    public CatalogType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>The types that implement an interface of this name.</summary>
    public IEnumerable<CatalogType> ImplementersOf(string name) => _implementers[name];

    /// <summary>The types that show the rows of an entity.</summary>
    public IEnumerable<CatalogType> Showing(Type entity) => _entities[entity];
}
