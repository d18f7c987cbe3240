using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>Turns what is selected of an entity into columns and the nodes that write them.</summary>
/// <param name="access">How entities are reached.</param>
/// <param name="levels">Compiles the levels below.</param>
internal sealed class RowCompiler(EntityAccess access, LevelCompiler levels)
{
    /// <summary>What is written of an entity.</summary>
    /// <param name="map">The entity.</param>
    /// <param name="selections">What is selected for each object type.</param>
    /// <param name="entity">The entity in the query.</param>
    /// <param name="draft">The level that the columns belong to.</param>
    public RowNode Compile(EntityMap map, IReadOnlyDictionary<ObjectType, PlannedSelection> selections, Expression entity, LevelDraft draft)
    {
        if (map.Kinds.Count == 0)
            return Object(map, SelectionOf(selections, map.Name), entity, draft);
        var discriminator = draft.Column(map.Discriminator!.Inline(entity));
        return new KindNode(discriminator, map.Kinds.ToDictionary(
            kind => KindNode.NumberOf(kind.DiscriminatorValue),
            kind => Object(map, SelectionOf(selections, kind.Name), Expression.Convert(entity, kind.Entity), draft)));
    }

    private static PlannedSelection SelectionOf(IReadOnlyDictionary<ObjectType, PlannedSelection> selections, string typeName) =>
        selections.Values.FirstOrDefault(selection => selection.Type.Name == typeName)
        ?? throw new InvalidOperationException($"Nothing was planned for the type \"{typeName}\".");

    private RowNode Object(EntityMap map, PlannedSelection selection, Expression entity, LevelDraft draft) =>
        new ObjectNode([.. selection.Fields.Select(field => (field.EncodedKey, Field(map, field, entity, draft)))]);

    private RowNode Field(EntityMap map, PlannedField field, Expression entity, LevelDraft draft)
    {
        if (field.IsDenied)
            return ConstantNode.Null;
        if (field.Definition.Name == "__typename")
            return ConstantNode.OfString(field.Parent.Name);
        // The kinds of an entity share its fields; those are read from the entity itself, so that all kinds share one column.
        var shared = entity is UnaryExpression { NodeType: ExpressionType.Convert } kind && map.FindField(field.Definition.Name) is not null
            ? kind.Operand
            : entity;
        switch (access.Model.FindField(field.Parent.Name, field.Definition.Name))
        {
            case IdMap:
                return new IdNode(draft.Column(access.Key(map, shared)), field.Parent.Name);
            case ScalarMap scalar:
                var value = access.Scalar(scalar.Value, shared, field.Verdict);
                return new ColumnNode(draft.Column(value.Value), ColumnFormat.Of(value.Type, value.Property));
            case ReferenceMap reference:
                var target = reference.Target.Inline(shared);
                var targetMap = access.Model[reference.Target.ReturnType];
                var key = draft.Column(access.VisibleKey(targetMap, target, field.Verdict));
                return new ReferenceNode(key, Compile(targetMap, field.Selections, target, draft));
            case CollectionMap collection:
                var parentKey = access.Key(map, shared);
                var condition = EntityAccess.ConditionOf(field.Verdict, shared);
                var gapKey = draft.Column(new ScalarAccess(parentKey, null, IsNullable: false).MaskedBy(condition).Value);
                draft.Children.Add(levels.Child(field, collection, map));
                RowNode gap = new GapNode(draft.Children.Count - 1, gapKey);
                return condition is null ? gap : new ReferenceNode(gapKey, gap);
            case CountMap count:
                var items = access.CountedItems(new(count.Items, count.ItemEntity), shared);
                var number = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [count.ItemEntity], items);
                var counted = new ScalarAccess(number, null, IsNullable: false).MaskedBy(EntityAccess.ConditionOf(field.Verdict, shared));
                return new CountNode(draft.Column(counted.Value), count.ItemEntity);
            case DerivedMap derived:
                return Derived(derived, field, shared, draft);
            case ArgumentMap argument:
                return Argument(argument, field, shared, draft);
            default:
                throw new InvalidOperationException($"The field \"{field.Coordinate}\" has no place in the mapping of its entity.");
        }
    }

    private RowNode Derived(DerivedMap derived, PlannedField field, Expression entity, LevelDraft draft)
    {
        var inputs = derived.Inputs.Select(input => access.Scalar(input, entity, field.Verdict)).ToList();
        var node = new DerivedNode([.. inputs.Select(input => (draft.Column(input.Value), ColumnFormat.Of(input.Type, input.Property)))], derived.Compute);
        if (EntityAccess.ConditionOf(field.Verdict, entity) is not { } condition)
            return node;
        // What is computed from nothing needn't be null; what is hidden is.
        var one = new ScalarAccess(Expression.Constant(1), null, IsNullable: false).MaskedBy(condition);
        return new ReferenceNode(draft.Column(one.Value), node);
    }

    private static ColumnNode Argument(ArgumentMap argument, PlannedField field, Expression entity, LevelDraft draft)
    {
        var type = argument.Value.Parameters[1].Type;
        var given = field.Arguments.GetValueOrDefault(argument.ArgumentName) as PlannedValue.Leaf;
        var late = LateValue.Of(type, input => given?.Source.Read(input.Operation.Variables) ?? argument.Fallback(input.Operation));
        var value = new ScalarAccess(argument.Value.Inline(entity, late), null, IsNullable: true).MaskedBy(EntityAccess.ConditionOf(field.Verdict, entity));
        return new(draft.Column(value.Value), ColumnFormat.Of(value.Type, null));
    }
}
