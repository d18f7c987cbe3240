namespace Almere.SociaalData.GraphQL.EntityFramework.Mapping;

/// <summary>All entities that a schema shows.</summary>
public sealed class EntityModel
{
    private readonly Dictionary<Type, EntityMap> _byEntity = [];
    private readonly Dictionary<string, EntityMap> _byTypeName = new(StringComparer.Ordinal);

    /// <summary>Gathers the entities.</summary>
    /// <exception cref="ArgumentException">An entity has no key, or two have the same name.</exception>
    public EntityModel(IReadOnlyList<EntityMap> entities, IReadOnlyList<EnumMap> enums)
    {
        Entities = entities;
        Enums = enums;
        foreach (var entity in entities)
        {
            if (entity.Key is null)
                throw new ArgumentException($"The type \"{entity.Name}\" has no key. Say which with HasKey.");
            _byEntity.Add(entity.Entity, entity);
            _byTypeName.Add(entity.Name, entity);
            foreach (var kind in entity.Kinds)
                _byTypeName.Add(kind.Name, entity);
        }
    }

    /// <summary>The entities, in the order of the schema.</summary>
    public IReadOnlyList<EntityMap> Entities { get; }

    /// <summary>The enums, in the order of the schema.</summary>
    public IReadOnlyList<EnumMap> Enums { get; }

    /// <summary>The map of an entity type.</summary>
    public EntityMap this[Type entity] => _byEntity.TryGetValue(entity, out var map)
        ? map
        : throw new ArgumentException($"The entity {entity.Name} is not part of the schema. Map it first.");

    /// <summary>The map behind a type of the schema (an object type, a kind or the interface of the kinds), or null.</summary>
    public EntityMap? Find(string typeName) => _byTypeName.GetValueOrDefault(typeName);

    /// <summary>The field of an object type of the schema, shared or of its kind; null for a meta-field.</summary>
    public FieldMap? FindField(string typeName, string fieldName)
    {
        if (Find(typeName) is not { } entity)
            return null;
        return entity.FindField(fieldName)
            ?? entity.Kinds.FirstOrDefault(kind => kind.Name == typeName)?.Fields.FirstOrDefault(field => field.Name == fieldName);
    }
}

/// <summary>An enum of C# as the schema shows it.</summary>
/// <param name="Type">The enum type; its name is that of the schema's.</param>
/// <param name="Description">What it is.</param>
/// <param name="ValueDescriptions">What each value means, by the name in C#.</param>
public sealed record EnumMap(Type Type, string Description, IReadOnlyDictionary<string, string> ValueDescriptions);
