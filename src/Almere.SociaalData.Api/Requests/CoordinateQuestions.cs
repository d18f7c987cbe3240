using System.Collections.Concurrent;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Requests;

/// <summary>
/// Which question each coordinate of the schema asks. Every coordinate has one, and a coordinate that isn't known here is denied: a field that is added to the
/// schema is closed until somebody says what it shows.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="model">The entities of the schema.</param>
/// <param name="catalog">The types and fields that grants name.</param>
internal sealed class CoordinateQuestions(GraphQL.Types.Schema schema, EntityModel model, SchemaCatalog catalog)
{
    private const string FilterSuffix = "FilterInput";
    private const string SortSuffix = "SortInput";
    private const string OperationSuffix = "OperationFilterInput";
    private const string ListPrefix = "ListFilterInputTypeOf";

    private static readonly AccessQuestion Structure = new AccessQuestion.None();
    private static readonly AccessQuestion NotKnown = new AccessQuestion.Unknown();
    private readonly ConcurrentDictionary<Coordinate, AccessQuestion> _known = new();

    /// <summary>The question of a coordinate.</summary>
    public AccessQuestion Of(Coordinate coordinate) => _known.GetOrAdd(coordinate, Find);

    private AccessQuestion Find(Coordinate coordinate) => schema.GetType(coordinate.Type) switch
    {
        ObjectType type => Output(type, coordinate.Member),
        InputObjectType => Input(coordinate),
        EnumType => GroupCoordinates.OfKey(coordinate.Type, coordinate.Member) is { } key ? new AccessQuestion.OfField(key.Type, key.Field, FieldUse.Group) : Structure,
        _ => NotKnown,
    };

    private AccessQuestion Output(ObjectType type, string field)
    {
        if (field == "__typename")
            return Structure;
        if (type == schema.QueryType)
            return Root(type.Fields.Find(field)!);
        if (catalog.Find(type.Name) is not null)
            return new AccessQuestion.OfField(type.Name, field, FieldUse.Read);
        if (GroupCoordinates.OfFigure(type.Name, field) is { } figure)
            return new AccessQuestion.OfField(figure.Type, figure.Field, figure.Use);
        return IsStructural(type.Name) ? Structure : NotKnown;
    }

    /// <summary>A connection follows from any readable field of what it lists, groups from the right to count it.</summary>
    private AccessQuestion Root(FieldDefinition field)
    {
        var named = field.Type.Named.Name;
        if (named == "Node")
            return Structure;
        if (GroupCoordinates.CountedBy(named) is { } counted)
            return new AccessQuestion.OfField(counted, "id", FieldUse.Aggregate);
        var listed = ItemOf(named, "Connection") ?? named;
        // A resident's own part of the access log is read below that resident; who may search the whole of it is who may filter it.
        if (listed == Entities.Model[typeof(Domain.AccessLog.AccessRecord)].Name)
            return new AccessQuestion.OfType(listed, FieldUse.Filter);
        return catalog.Find(listed) is not null ? new AccessQuestion.OfType(listed, FieldUse.Read) : NotKnown;
    }

    private AccessQuestion Input(Coordinate coordinate)
    {
        var (type, member, argumentOf) = coordinate;
        if (type.StartsWith(ListPrefix, StringComparison.Ordinal) || type.EndsWith(OperationSuffix, StringComparison.Ordinal) || member is "and" or "or")
            return Structure;
        if (GroupCoordinates.OfHaving(type, member, argumentOf) is { } figure)
            return new AccessQuestion.OfField(figure.Type, figure.Field, FieldUse.Aggregate);
        var isFigures = argumentOf is not null && schema.QueryType!.Fields.Find(argumentOf[(argumentOf.IndexOf('.', StringComparison.Ordinal) + 1)..]) is { } root
            && GroupCoordinates.CountedBy(root.Type.Named.Name) is not null;
        if (EntityOf(type, FilterSuffix) is { } filtered)
        {
            if (model.Find(filtered)!.Kinds.Any(kind => kind.FilterName == member) && model.Find(filtered)!.Name == filtered)
                return Structure;
            return new AccessQuestion.OfField(filtered, member, isFigures ? FieldUse.FilterFigures : FieldUse.Filter);
        }

        return EntityOf(type, SortSuffix) is { } ordered ? new AccessQuestion.OfField(ordered, member, FieldUse.Order) : NotKnown;
    }

    private bool IsStructural(string type) =>
        type == "PageInfo" || ItemOf(type, "Connection") is { } listed && catalog.Find(listed) is not null
        || ItemOf(type, "Edge") is { } edged && catalog.Find(edged) is not null;

    private string? EntityOf(string type, string suffix) => ItemOf(type, suffix) is { } name && model.Find(name) is not null ? name : null;

    private static string? ItemOf(string type, string suffix) => type.EndsWith(suffix, StringComparison.Ordinal) ? type[..^suffix.Length] : null;
}
