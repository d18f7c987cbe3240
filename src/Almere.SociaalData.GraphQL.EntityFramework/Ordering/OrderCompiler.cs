using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Filtering;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore.Query;

namespace Almere.SociaalData.GraphQL.EntityFramework.Ordering;

/// <summary>
/// Turns an order argument into terms. The key is always the last, so that no two rows are equal and every page has one beginning. It goes the way of the term before it: an
/// index of both then holds the rows in their order, read from either end.
/// </summary>
/// <param name="access">How entities are reached.</param>
/// <param name="context">Whose decisions count.</param>
/// <param name="field">The coordinate of the field whose argument the order is.</param>
internal sealed class OrderCompiler(EntityAccess access, PlanningContext context, string field)
{
    private const string Descending = "DESC";
    private const string DefaultName = "default";

    /// <summary>The terms of an order.</summary>
    /// <param name="order">The argument; null if there is none.</param>
    /// <param name="fallback">The order where none is asked for, before the key; null if the key alone.</param>
    /// <param name="isDescending">Whether that order begins with the highest.</param>
    /// <param name="map">The entity that is ordered.</param>
    /// <param name="entity">The entity in the query.</param>
    public IReadOnlyList<OrderTerm> Compile(PlannedValue? order, LambdaExpression? fallback, bool isDescending, EntityMap map, Expression entity)
    {
        var terms = new List<OrderTerm>();
        foreach (var item in (order as PlannedValue.List)?.Items ?? [])
        {
            if (item is PlannedValue.Object given)
                Add(terms, given, map, entity, "");
        }

        if (terms.Count == 0 && fallback is not null && Default(fallback, isDescending, map, entity) is { } byDefault)
            terms.Add(byDefault);
        var keyDescends = terms is [.., { IsDescending: true }];
        // What no row shows puts none before another, and a database can't order by nothing.
        terms.RemoveAll(term => term.Scalar.IsAlwaysNull);
        terms.Add(new(ScalarAccess.Of(map.Key, entity, access.Source.Model), keyDescends, keyDescends ? $"id {Descending}" : "id"));
        return terms;
    }

    /// <summary>
    /// The order where none is asked for. It tells of the values that it goes by, so a field that the caller may not read doesn't decide, and one that
    /// is hidden on some rows counts there as null. A value that no field shows is the host's to order by.
    /// </summary>
    private OrderTerm? Default(LambdaExpression fallback, bool isDescending, EntityMap map, Expression entity)
    {
        var scalar = ScalarAccess.Of(fallback, entity, access.Source.Model);
        var shown = map.Fields.OfType<ScalarMap>().FirstOrDefault(candidate =>
            ExpressionEqualityComparer.Instance.Equals(ScalarAccess.Of(candidate.Value, entity, access.Source.Model).Value, scalar.Value));
        if (shown is null)
            return new(scalar, isDescending, DefaultName);
        var types = map.Kinds.Count == 0 ? [map.Name] : map.Kinds.Select(kind => kind.Name).ToList();
        var verdicts = types.Select(type => context.Judge(new(type, shown.Name))).Distinct().ToList();
        return verdicts is [not Verdict.Denied and var verdict] ? new(access.Scalar(shown.Value, entity, verdict), isDescending, DefaultName) : null;
    }

    private void Add(List<OrderTerm> terms, PlannedValue.Object given, EntityMap map, Expression entity, string path)
    {
        foreach (var (name, value) in given.Fields)
        {
            if (map.Kinds.FirstOrDefault(kind => kind.FilterName == name) is { } kind)
                AddKind(terms, kind, value, entity, path);
            else
                Add(terms, map.FindField(name), given, value, entity, path);
        }
    }

    private void Add(List<OrderTerm> terms, FieldMap? mapped, PlannedValue.Object given, PlannedValue value, Expression entity, string path)
    {
        switch (mapped, value)
        {
            case (ScalarMap scalar, PlannedValue.Leaf { Sample: var direction }):
                var isDescending = Equals(direction, Descending);
                terms.Add(new(access.Scalar(scalar.Value, entity, VerdictOn(given, scalar)), isDescending, $"{path}{scalar.Name} {direction}"));
                break;
            case (ReferenceMap reference, PlannedValue.Object inner):
                var target = reference.Target.Inline(entity);
                var targetMap = access.Model[reference.Target.ReturnType];
                var isSure = !ScalarAccess.MayBeAbsent(target, entity, access.Source.Model);
                AddChanged(
                    terms, () => Add(terms, inner, targetMap, target, $"{path}{reference.Name}."),
                    scalar => Through(scalar, target, targetMap, VerdictOn(given, reference), isSure));
                break;
            case ({ Name: var name }, PlannedValue.Null):
                throw FilterErrors.Invalid($"\"{name}: null\" is no order. Use ASC or DESC, or leave \"{name}\" out.");
            default:
                throw new System.Diagnostics.UnreachableException($"A {given.Type.Name} can't be ordered by.");
        }
    }

    /// <summary>By the fields that one kind has: null on the rows of all other kinds.</summary>
    private void AddKind(List<OrderTerm> terms, KindMap kind, PlannedValue value, Expression entity, string path)
    {
        if (value is not PlannedValue.Object given)
            throw FilterErrors.Invalid($"\"{kind.FilterName}: null\" is no order. Give it a field of {kind.Name}, or leave \"{kind.FilterName}\" out.");
        var asKind = Expression.Convert(entity, kind.Entity);
        foreach (var (name, inner) in given.Fields)
        {
            AddChanged(
                terms, () => Add(terms, kind.Fields.First(candidate => candidate.Name == name), given, inner, asKind, $"{path}{kind.FilterName}."),
                scalar => scalar.OfKind(kind.Entity, entity));
        }
    }

    /// <summary>Adds terms, and changes what was added.</summary>
    private static void AddChanged(List<OrderTerm> terms, Action add, Func<ScalarAccess, ScalarAccess> change)
    {
        var before = terms.Count;
        add();
        for (var i = before; i < terms.Count; i++)
            terms[i] = terms[i] with { Scalar = change(terms[i].Scalar) };
    }

    private Verdict VerdictOn(PlannedValue.Object given, FieldMap mapped) => context.Judge(new(given.Type.Name, mapped.Name, field));

    /// <summary>A value of another entity is null where there is none, or none that the caller may see.</summary>
    private ScalarAccess Through(ScalarAccess scalar, Expression target, EntityMap map, Verdict verdict, bool isSure)
    {
        if (access.Source.RuleFor(map.Entity) is not null || verdict is not Verdict.Allowed)
            return scalar.MaskedBy(access.IsVisible(map, target, verdict));
        return isSure ? scalar : scalar.AsOptional;
    }
}
