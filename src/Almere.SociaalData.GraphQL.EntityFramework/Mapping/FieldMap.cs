using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Mapping;

/// <summary>A field of an entity: its name in the schema and where its value comes from.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Description">What it means, for who reads the schema.</param>
public abstract record FieldMap(string Name, string Description)
{
    /// <summary>The type in the schema, as written there.</summary>
    public abstract string TypeText { get; }

    /// <summary>Directives as written in the schema, for example <c>@deprecated</c>; empty if none.</summary>
    public string Directives { get; init; } = "";

    /// <summary>What the host keeps with the field, for example its classification; the query layer doesn't look at it.</summary>
    public object? Annotation { get; init; }

    /// <summary>The members of the entity that the value is made of.</summary>
    public virtual IEnumerable<LambdaExpression> Sources => [];
}

/// <summary>The key of the entity, shown as an id that means something to the caller's organisation only.</summary>
public sealed record IdMap(string Description) : FieldMap("id", Description)
{
    /// <inheritdoc/>
    public override string TypeText => "ID!";
}

/// <summary>A value of the entity: a column, or an expression that the database can compute.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Value">From the entity to the value.</param>
/// <param name="Type">The name of the scalar or enum.</param>
/// <param name="NonNull">Whether it always has a value.</param>
/// <param name="Description">What it means.</param>
public sealed record ScalarMap(string Name, LambdaExpression Value, string Type, bool NonNull, string Description) : FieldMap(Name, Description)
{
    /// <inheritdoc/>
    public override string TypeText => NonNull ? $"{Type}!" : Type;

    /// <inheritdoc/>
    public override IEnumerable<LambdaExpression> Sources => [Value];
}

/// <summary>Another entity, or none.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Target">From the entity to the other.</param>
/// <param name="Type">The name of the other's type.</param>
/// <param name="NonNull">Whether there always is one.</param>
/// <param name="Description">What it means.</param>
public sealed record ReferenceMap(string Name, LambdaExpression Target, string Type, bool NonNull, string Description) : FieldMap(Name, Description)
{
    /// <inheritdoc/>
    public override string TypeText => NonNull ? $"{Type}!" : Type;

    /// <inheritdoc/>
    public override IEnumerable<LambdaExpression> Sources => [Target];
}

/// <summary>Other entities: a connection with pages, or a short list.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Items">From the entity to the others.</param>
/// <param name="ItemEntity">The entity type of the others.</param>
/// <param name="Type">The name of the others' type.</param>
/// <param name="IsPaged">Whether it is a connection.</param>
/// <param name="Takes">Which of <c>where</c> and <c>order</c> a connection takes.</param>
/// <param name="NonNull">Whether a list is never null; a connection always may be.</param>
/// <param name="Description">What it means.</param>
public sealed record CollectionMap(
    string Name, LambdaExpression Items, Type ItemEntity, string Type, bool IsPaged, ConnectionArguments Takes, bool NonNull, string Description)
    : FieldMap(Name, Description)
{
    /// <inheritdoc/>
    public override string TypeText => IsPaged ? $"{Type}Connection" : NonNull ? $"[{Type}!]!" : $"[{Type}!]";

    /// <summary>The order of a short list, and of a connection that isn't told another; then comes the key.</summary>
    public LambdaExpression? DefaultOrder { get; init; }

    /// <summary>Whether that order begins with the highest.</summary>
    public bool IsDescending { get; init; }

    /// <summary>From an item to the entity that is shown of it; null where the item itself is.</summary>
    public LambdaExpression? Through { get; init; }

    /// <summary>Arguments of a short list that restrict its items.</summary>
    public IReadOnlyList<ListArgument> Arguments { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<LambdaExpression> Sources => [Items];
}

/// <summary>Arguments of a connection beside those of the page.</summary>
[Flags]
public enum ConnectionArguments
{
    /// <summary>Only <c>first after last before</c>.</summary>
    Page = 0,

    /// <summary>Also <c>where</c>.</summary>
    Where = 1,

    /// <summary>Also <c>order</c>.</summary>
    Order = 2,

    /// <summary>Also <c>where</c> and <c>order</c>.</summary>
    All = Where | Order,
}

/// <summary>An argument that restricts the items of a short list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeText">Its type, as written in the schema.</param>
/// <param name="Condition">From the item and the value to whether the item stays.</param>
public sealed record ListArgument(string Name, string TypeText, LambdaExpression Condition);

/// <summary>The number of other entities that the caller may see.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Items">From the entity to the others.</param>
/// <param name="ItemEntity">The entity type of the others.</param>
/// <param name="Description">What it means.</param>
public sealed record CountMap(string Name, LambdaExpression Items, Type ItemEntity, string Description) : FieldMap(Name, Description)
{
    /// <inheritdoc/>
    public override string TypeText => "Int";

    /// <inheritdoc/>
    public override IEnumerable<LambdaExpression> Sources => [Items];
}

/// <summary>A value that the gateway computes from values of the row, exactly and equal on every database.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Inputs">From the entity to the values that are needed.</param>
/// <param name="Compute">From those values to the result: null, <see cref="string"/>, a list of those, <see cref="int"/>, <see cref="decimal"/> or <see cref="bool"/>.</param>
/// <param name="Type">The name of the scalar.</param>
/// <param name="NonNull">Whether it always has a value.</param>
/// <param name="Description">What it means.</param>
public sealed record DerivedMap(
    string Name, IReadOnlyList<LambdaExpression> Inputs, Func<IReadOnlyList<object?>, object?> Compute, string Type, bool NonNull, string Description)
    : FieldMap(Name, Description)
{
    /// <inheritdoc/>
    public override string TypeText => NonNull ? $"{Type}!" : Type;

    /// <inheritdoc/>
    public override IEnumerable<LambdaExpression> Sources => Inputs;
}

/// <summary>An object that the host looks up by values of the row.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Inputs">From the entity to the values that are needed.</param>
/// <param name="Parts">The fields of the object: from the door and those values to a value as <see cref="DerivedMap"/> knows them.</param>
/// <param name="Type">The name of the object type.</param>
/// <param name="Description">What it means.</param>
public sealed record LookupMap(
    string Name, IReadOnlyList<LambdaExpression> Inputs, IReadOnlyDictionary<string, Func<IRowDoor, IReadOnlyList<object?>, object?>> Parts, string Type,
    string Description)
    : FieldMap(Name, Description)
{
    /// <inheritdoc/>
    public override string TypeText => $"{Type}!";

    /// <inheritdoc/>
    public override IEnumerable<LambdaExpression> Sources => Inputs;
}

/// <summary>Entities of another store, in pages.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Keeper">What the other store keeps under the key that the door makes of the entity's own.</param>
/// <param name="Items">From the keeper to the entities.</param>
public sealed record BesideMap(string Name, EntityMap Keeper, CollectionMap Items) : FieldMap(Name, Items.Description)
{
    /// <inheritdoc/>
    public override string TypeText => Items.TypeText;
}

/// <summary>A value that depends on an argument.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="ArgumentName">The name of the argument.</param>
/// <param name="ArgumentTypeText">The type of the argument, as written in the schema.</param>
/// <param name="Value">From the entity and the argument to the value.</param>
/// <param name="Fallback">The argument's value where it isn't given.</param>
/// <param name="Type">The name of the scalar.</param>
/// <param name="NonNull">Whether it always has a value.</param>
/// <param name="Description">What it means.</param>
public sealed record ArgumentMap(
    string Name, string ArgumentName, string ArgumentTypeText, LambdaExpression Value, Func<Planning.OperationContext, object> Fallback, string Type,
    bool NonNull, string Description)
    : FieldMap(Name, Description)
{
    /// <inheritdoc/>
    public override string TypeText => NonNull ? $"{Type}!" : Type;

    /// <inheritdoc/>
    public override IEnumerable<LambdaExpression> Sources => [Value];
}
