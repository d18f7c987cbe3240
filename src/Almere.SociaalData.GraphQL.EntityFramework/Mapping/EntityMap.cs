using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Mapping;

/// <summary>An entity as the schema shows it: an object type, or an interface with one object type per kind.</summary>
public abstract class EntityMap
{
    private readonly List<FieldMap> _fields = [];
    private readonly List<KindMap> _kinds = [];

    private protected EntityMap(string name, string description, Type entity, bool isNode)
    {
        Name = name;
        Description = description;
        Entity = entity;
        IsNode = isNode;
    }

    /// <summary>The name of the type in the schema.</summary>
    public string Name { get; }

    /// <summary>What it is, for who reads the schema.</summary>
    public string Description { get; }

    /// <summary>The entity type of EF Core.</summary>
    public Type Entity { get; }

    /// <summary>Whether it can be asked for by its id.</summary>
    public bool IsNode { get; }

    /// <summary>The fields in the order of the schema; those that all kinds share.</summary>
    public IReadOnlyList<FieldMap> Fields => _fields;

    /// <summary>The kinds; empty for an entity of one kind.</summary>
    public IReadOnlyList<KindMap> Kinds => _kinds;

    /// <summary>From the entity to its key: an int or long.</summary>
    public LambdaExpression Key { get; private protected set; } = null!;

    /// <summary>From the entity to the key of the person that its row is about; null for an entity that is about nobody, or about several.</summary>
    public LambdaExpression? Subject { get; private protected set; }

    /// <summary>The name of the field with the persons that its row is about, where those are several; null elsewhere.</summary>
    public string? Subjects { get; private protected set; }

    /// <summary>Where its rows are kept, as the door knows it; null: with those of most entities.</summary>
    public string? Store { get; private protected set; }

    /// <summary>From the entity to the value that tells its kind; null for an entity of one kind.</summary>
    public LambdaExpression? Discriminator { get; private protected set; }

    /// <summary>The field of that name which all kinds share, or null.</summary>
    public FieldMap? FindField(string name) => _fields.Find(field => field.Name == name);

    private protected void Add(FieldMap field)
    {
        if (FindField(field.Name) is not null)
            throw new ArgumentException($"The type \"{Name}\" already has a field \"{field.Name}\".");
        _fields.Add(field);
    }

    private protected void Add(KindMap kind) => _kinds.Add(kind);

    /// <summary>Changes the last field, for example to add a directive.</summary>
    private protected void Amend(Func<FieldMap, FieldMap> change) => _fields[^1] = change(_fields[^1]);
}

/// <summary>One kind of an entity: an object type that implements the entity's interface.</summary>
/// <param name="Name">The name of the object type.</param>
/// <param name="FilterName">The field of the entity's filter under which the kind's own fields are filtered.</param>
/// <param name="Description">What it is.</param>
/// <param name="Entity">The derived entity type.</param>
/// <param name="DiscriminatorValue">The value that tells this kind.</param>
/// <param name="Fields">The fields that only this kind has.</param>
public sealed record KindMap(
    string Name, string FilterName, string Description, Type Entity, object DiscriminatorValue, IReadOnlyList<FieldMap> Fields);

/// <summary>An entity as the schema shows it, said field by field.</summary>
/// <typeparam name="T">The entity type.</typeparam>
/// <param name="name">The name of the type in the schema.</param>
/// <param name="description">What it is, for who reads the schema.</param>
/// <param name="isNode">Whether it can be asked for by its id.</param>
public sealed class EntityMap<T>(string name, string description, bool isNode = true) : EntityMap(name, description, typeof(T), isNode)
    where T : class
{
    /// <summary>The key. Shown as <c>id</c> where the type is a node.</summary>
    public EntityMap<T> HasKey(Expression<Func<T, int>> key)
    {
        Key = key;
        if (IsNode)
            Add(new IdMap($"Opaque id of this {Name}, made for the caller's organisation: it means nothing to any other."));
        return this;
    }

    /// <summary>The key. Shown as <c>id</c> where the type is a node.</summary>
    public EntityMap<T> HasKey(Expression<Func<T, long>> key)
    {
        Key = key;
        if (IsNode)
            Add(new IdMap($"Opaque id of this {Name}, made for the caller's organisation: it means nothing to any other."));
        return this;
    }

    /// <summary>The person that a row is about: whoever the row is shown to, the door is told.</summary>
    public EntityMap<T> IsAbout(Expression<Func<T, int>> person)
    {
        Subject = person;
        return this;
    }

    /// <summary>The person that a row is about, if it is about one.</summary>
    public EntityMap<T> IsAbout(Expression<Func<T, int?>> person)
    {
        Subject = person;
        return this;
    }

    /// <summary>A row is about the persons in a list of it: whoever the row is shown to, the door is told of all that the caller may see.</summary>
    /// <param name="list">The name of the list.</param>
    public EntityMap<T> IsAboutAll(string list)
    {
        Subjects = list;
        return this;
    }

    /// <summary>The rows are kept elsewhere than those of most entities.</summary>
    /// <param name="store">Where, as the door knows it.</param>
    public EntityMap<T> KeptIn(string store)
    {
        Store = store;
        return this;
    }

    /// <summary>A value that may be absent, or that some callers may not read.</summary>
    public EntityMap<T> Field<TValue>(string fieldName, Expression<Func<T, TValue>> value, string fieldDescription) =>
        With(new ScalarMap(fieldName, value, SchemaNames.ScalarOf(typeof(TValue)), NonNull: false, fieldDescription));

    /// <summary>A value that is always there and that everybody who reaches the entity may read.</summary>
    public EntityMap<T> Required<TValue>(string fieldName, Expression<Func<T, TValue>> value, string fieldDescription) =>
        With(new ScalarMap(fieldName, value, SchemaNames.ScalarOf(typeof(TValue)), NonNull: true, fieldDescription));

    /// <summary>Another entity.</summary>
    public EntityMap<T> One<TOther>(string fieldName, Expression<Func<T, TOther?>> target, string type, string fieldDescription, bool nonNull = false)
        where TOther : class => With(new ReferenceMap(fieldName, target, type, nonNull, fieldDescription));

    /// <summary>Other entities, in pages.</summary>
    public EntityMap<T> Many<TOther>(
        string fieldName, Expression<Func<T, IEnumerable<TOther>>> items, string type, string fieldDescription,
        ConnectionArguments takes = ConnectionArguments.All, Expression<Func<TOther, object?>>? order = null)
        where TOther : class =>
        With(new CollectionMap(fieldName, items, typeof(TOther), type, IsPaged: true, takes, NonNull: false, fieldDescription) { DefaultOrder = order });

    /// <summary>A few other entities, all at once.</summary>
    public EntityMap<T> List<TOther>(
        string fieldName, Expression<Func<T, IEnumerable<TOther>>> items, string type, string fieldDescription, bool nonNull = true,
        Expression<Func<TOther, object?>>? order = null, params IReadOnlyList<ListArgument> arguments)
        where TOther : class =>
        With(new CollectionMap(fieldName, items, typeof(TOther), type, IsPaged: false, ConnectionArguments.Page, nonNull, fieldDescription)
        {
            DefaultOrder = order,
            Arguments = arguments,
        });

    /// <summary>The number of other entities that the caller may see.</summary>
    public EntityMap<T> Count<TOther>(string fieldName, Expression<Func<T, IEnumerable<TOther>>> items, string fieldDescription)
        where TOther : class => With(new CountMap(fieldName, items, typeof(TOther), fieldDescription));

    /// <summary>A value that the gateway computes from others.</summary>
    public EntityMap<T> Derived(
        string fieldName, string type, Func<IReadOnlyList<object?>, object?> compute, string fieldDescription,
        params IReadOnlyList<Expression<Func<T, object?>>> inputs) =>
        With(new DerivedMap(fieldName, [.. inputs.Select(WithoutBoxing)], compute, type, NonNull: false, fieldDescription));

    /// <summary>A value that the gateway computes from others and that is always there.</summary>
    public EntityMap<T> RequiredDerived(
        string fieldName, string type, Func<IReadOnlyList<object?>, object?> compute, string fieldDescription,
        params IReadOnlyList<Expression<Func<T, object?>>> inputs) =>
        With(new DerivedMap(fieldName, [.. inputs.Select(WithoutBoxing)], compute, type, NonNull: true, fieldDescription));

    /// <summary>An object that the host looks up by values of the row; it is always there.</summary>
    public EntityMap<T> LookedUp(
        string fieldName, string type, IReadOnlyDictionary<string, Func<IRowDoor, IReadOnlyList<object?>, object?>> parts, string fieldDescription,
        params IReadOnlyList<Expression<Func<T, object?>>> inputs) =>
        With(new LookupMap(fieldName, [.. inputs.Select(WithoutBoxing)], parts, type, fieldDescription));

    /// <summary>Entities of another store, in pages: found by a key that the door makes of this entity's own.</summary>
    /// <param name="fieldName">The name in the schema.</param>
    /// <param name="keeper">What the other store keeps under that key.</param>
    /// <param name="lines">From the keeper to its lines.</param>
    /// <param name="item">From a line to what is shown.</param>
    /// <param name="type">The name of the type that is shown.</param>
    /// <param name="fieldDescription">What it means.</param>
    /// <param name="newestBy">What is ordered by, the highest first.</param>
    public EntityMap<T> Beside<TKeeper, TLine, TItem>(
        string fieldName, EntityMap<TKeeper> keeper, Expression<Func<TKeeper, IEnumerable<TLine>>> lines, Expression<Func<TLine, TItem>> item, string type,
        string fieldDescription, Expression<Func<TItem, object?>> newestBy)
        where TKeeper : class
        where TLine : class
        where TItem : class =>
        With(new BesideMap(fieldName, keeper, new CollectionMap(
            fieldName, lines, typeof(TLine), type, IsPaged: true, ConnectionArguments.Page, NonNull: false, fieldDescription)
        {
            Through = item,
            DefaultOrder = EntityMap<TItem>.WithoutBoxing(newestBy),
            IsDescending = true,
        }));

    /// <summary>A value that depends on an argument.</summary>
    public EntityMap<T> Argument<TArgument, TValue>(
        string fieldName, string argumentName, Expression<Func<T, TArgument, TValue>> value, Func<Planning.OperationContext, TArgument> fallback,
        string fieldDescription, bool nonNull = false)
        where TArgument : notnull =>
        With(new ArgumentMap(
            fieldName, argumentName, SchemaNames.ScalarOf(typeof(TArgument)), value, context => fallback(context), SchemaNames.ScalarOf(typeof(TValue)), nonNull,
            fieldDescription));

    /// <summary>What the host keeps with the field that was said last.</summary>
    public EntityMap<T> Annotated(object annotation)
    {
        Amend(field => field with { Annotation = annotation });
        return this;
    }

    /// <summary>The value that tells the kind of an entity with several kinds.</summary>
    public EntityMap<T> KindBy<TDiscriminator>(Expression<Func<T, TDiscriminator>> discriminator)
    {
        Discriminator = discriminator;
        return this;
    }

    /// <summary>A kind with fields of its own.</summary>
    public EntityMap<T> Kind<TKind>(
        string kindName, string filterName, object discriminatorValue, string kindDescription, Action<EntityMap<TKind>> fields)
        where TKind : class, T
    {
        var map = new EntityMap<TKind>(kindName, kindDescription);
        fields(map);
        Add(new KindMap(kindName, filterName, kindDescription, typeof(TKind), discriminatorValue, map.Fields));
        return this;
    }

    private EntityMap<T> With(FieldMap field)
    {
        Add(field);
        return this;
    }

    internal static LambdaExpression WithoutBoxing(Expression<Func<T, object?>> value) =>
        value.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? Expression.Lambda(boxed.Operand, value.Parameters) : value;
}
