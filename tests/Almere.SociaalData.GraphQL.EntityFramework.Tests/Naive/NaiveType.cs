namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

/// <summary>What a field gives.</summary>
internal enum FieldShape
{
    Id,
    Scalar,
    One,
    Connection,
    List,
    Count,
    Derived,
}

/// <summary>A field as the naive evaluation knows it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The scalar, or the type of the other entities.</param>
/// <param name="Shape">What it gives.</param>
/// <param name="Read">From the entity and the arguments to the value, the other entity, or the others.</param>
internal sealed record NaiveField(string Name, string Type, FieldShape Shape, Func<object, IReadOnlyDictionary<string, object?>, object?> Read);

/// <summary>A type as the naive evaluation knows it: written down a second time, by hand, so that a wrong mapping shows.</summary>
internal sealed record NaiveType(string Name, IReadOnlyList<NaiveField> Fields)
{
    public IReadOnlyList<NaiveKind> Kinds { get; init; } = [];

    public NaiveField Field(string name) => Fields.First(field => field.Name == name);
}

/// <summary>A kind of an entity.</summary>
internal sealed record NaiveKind(string Name, string FilterName, Type Entity, IReadOnlyList<NaiveField> Fields);
