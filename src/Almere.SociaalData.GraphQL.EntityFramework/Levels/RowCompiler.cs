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
/// <param name="visible">Where the caller may see the entity at all, of one that a reference leads to: elsewhere every column is null; null for everywhere.</param>
internal sealed class RowCompiler(EntityAccess access, LevelCompiler levels, Expression? visible = null)
{
    /// <summary>What is written of an entity.</summary>
    /// <param name="map">The entity.</param>
    /// <param name="selections">What is selected for each object type.</param>
    /// <param name="entity">The entity in the query.</param>
    /// <param name="draft">The level that the columns belong to.</param>
    public RowNode Compile(EntityMap map, IReadOnlyDictionary<ObjectType, PlannedSelection> selections, Expression entity, LevelDraft draft)
    {
        var node = Node(map, selections, entity, draft);
        if (map.Subject is not null)
            return new SubjectNode(Column(draft, access.Subject(map.Subject, entity)), node);
        if (map.Subjects is not { } list || selections.Values.All(selection => ShowsAll(selection, list)))
            return node;
        draft.Children.Add(levels.Persons((CollectionMap)map.FindField(list)!, map));
        return new SubjectsNode(new(draft.Children.Count - 1, Column(draft, access.Key(map, entity))), node);
    }

    /// <summary>Whether the persons are selected too: then they are told of where they are shown.</summary>
    private static bool ShowsAll(PlannedSelection selection, string list) =>
        selection.Fields.Any(field => field.Definition.Name == list && field is { IsDenied: false, Verdict: Verdict.Allowed });

    private RowNode Node(EntityMap map, IReadOnlyDictionary<ObjectType, PlannedSelection> selections, Expression entity, LevelDraft draft)
    {
        if (map.Kinds.Count == 0)
            return Object(map, SelectionOf(selections, map.Name), entity, draft);
        var discriminator = Column(draft, map.Discriminator!.Inline(entity));
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
                return new IdNode(Column(draft, access.Key(map, shared)), field.Parent.Name);
            case ScalarMap scalar:
                var value = access.Scalar(scalar.Value, shared, field.Verdict).MaskedBy(visible);
                return value.IsAlwaysNull ? ConstantNode.Null : new ColumnNode(draft.Column(value.Value), ColumnFormat.Of(value.Type, value.Property, access.Source.GivesTextAsUtf8));
            case ReferenceMap reference:
                var target = reference.Target.Inline(shared);
                var targetMap = access.Model[reference.Target.ReturnType];
                var there = EntityAccess.All(visible, access.VisibilityOf(target, field.Verdict));
                var key = new ScalarAccess(access.Key(targetMap, target), null, IsNullable: true).AsOptional.MaskedBy(there);
                return key.IsAlwaysNull ? ConstantNode.Null
                    : new ReferenceNode(draft.Column(key.Value), new RowCompiler(access, levels, there).Compile(targetMap, field.Selections, target, draft));
            case CollectionMap collection:
                var parentKey = access.Key(map, shared);
                var condition = EntityAccess.ConditionOf(field.Verdict, shared);
                var gapKey = draft.Column(new ScalarAccess(parentKey, null, IsNullable: false).MaskedBy(EntityAccess.All(visible, condition)).Value);
                draft.Children.Add(levels.Child(field, collection, map));
                RowNode gap = new GapNode(draft.Children.Count - 1, gapKey);
                return condition is null ? gap : new ReferenceNode(gapKey, gap);
            case BesideMap beside:
                var ownKey = new ScalarAccess(access.Key(map, shared), null, IsNullable: false).MaskedBy(EntityAccess.ConditionOf(field.Verdict, shared));
                var besideKey = Column(draft, ownKey.Value);
                draft.Children.Add(levels.In(beside.Keeper.Store).Child(field, beside.Items, beside.Keeper));
                return new ReferenceNode(besideKey, new BesideGapNode(draft.Children.Count - 1, besideKey, beside.Keeper.Store!));
            case CountMap count:
                var items = access.CountedItems(new(count.Items, count.ItemEntity), shared);
                var number = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [count.ItemEntity], items);
                var counted = new ScalarAccess(number, null, IsNullable: false).MaskedBy(EntityAccess.ConditionOf(field.Verdict, shared));
                return new CountNode(Column(draft, counted.Value), count.ItemEntity);
            case DerivedMap derived:
                return Masked(field, shared, draft, new DerivedNode(Inputs(derived.Inputs, field, shared, draft), (_, values) => derived.Compute(values)));
            case LookupMap lookup:
                var inputs = Inputs(lookup.Inputs, field, shared, draft);
                return Masked(field, shared, draft, new ObjectNode([.. field.Selection.Fields.Select(part => (part.EncodedKey, Part(lookup, part, inputs)))]));
            case ArgumentMap argument:
                return Argument(argument, field, shared, draft);
            default:
                throw new InvalidOperationException($"The field \"{field.Coordinate}\" has no place in the mapping of its entity.");
        }
    }

    /// <summary>A column's place; what isn't visible is null before it leaves the database.</summary>
    private int Column(LevelDraft draft, Expression value) => draft.Column(new ScalarAccess(value, null, IsNullable: false).MaskedBy(visible).Value);

    private List<(int Ordinal, ColumnFormat Format)> Inputs(IReadOnlyList<LambdaExpression> inputs, PlannedField field, Expression entity, LevelDraft draft) =>
        [.. inputs.Select(input => access.Scalar(input, entity, field.Verdict).MaskedBy(visible)).Select(input => (draft.Column(input.Value), ColumnFormat.Of(input.Type, input.Property)))];

    private static RowNode Part(LookupMap lookup, PlannedField part, IReadOnlyList<(int Ordinal, ColumnFormat Format)> inputs) =>
        part.IsDenied ? ConstantNode.Null
        : part.Definition.Name == "__typename" ? ConstantNode.OfString(part.Parent.Name)
        : new DerivedNode(inputs, lookup.Parts[part.Definition.Name]);

    private static RowNode Masked(PlannedField field, Expression entity, LevelDraft draft, RowNode node)
    {
        if (EntityAccess.ConditionOf(field.Verdict, entity) is not { } condition)
            return node;
        // What is computed from nothing needn't be null; what is hidden is.
        var one = new ScalarAccess(Expression.Constant(1), null, IsNullable: false).MaskedBy(condition);
        return new ReferenceNode(draft.Column(one.Value), node);
    }

    private ColumnNode Argument(ArgumentMap argument, PlannedField field, Expression entity, LevelDraft draft)
    {
        var type = argument.Value.Parameters[1].Type;
        var given = field.Arguments.GetValueOrDefault(argument.ArgumentName) as PlannedValue.Leaf;
        var late = LateValue.Of(type, input => given?.Source.Read(input.Operation.Variables) ?? argument.Fallback(input.Operation));
        var value = new ScalarAccess(argument.Value.Inline(entity, late), null, IsNullable: true).MaskedBy(EntityAccess.ConditionOf(field.Verdict, entity)).MaskedBy(visible);
        return new(draft.Column(value.Value), ColumnFormat.Of(value.Type, null, access.Source.GivesTextAsUtf8));
    }
}
