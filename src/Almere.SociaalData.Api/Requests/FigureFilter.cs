using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Requests;

/// <summary>
/// Filters of figures on what the caller may not read row by row. There a filter is a piece of a question, and a piece must tell no more than the whole: each condition
/// becomes a key of the table (those who meet it, and the others), the whole table is put under disclosure control, and the part that was asked for is taken from it.
/// A condition on a value that groups are made by takes its groups from the table as it is. Only single values can be asked for: with sets of one's own making somebody could be counted in and out again.
/// </summary>
internal static class FigureFilter
{
    private const int MostConditions = 3;
    private const string FilterSuffix = "FilterInput";
    private const string OperationSuffix = "OperationFilterInput";
    private const string ListPrefix = "ListFilterInputTypeOf";

    /// <summary>The conditions that groups are told apart by; null where the filter restricts the rows: there is none, figures are exact, or the rows may be read anyway.</summary>
    /// <exception cref="GraphQLException">The filter asks for more than single values.</exception>
    public static IReadOnlyList<PlannedValue>? SplitBy(PlannedField field, AccessView view)
    {
        if (view.Figures is FigurePrecision.Exact || field.Arguments.GetValueOrDefault("where") is not PlannedValue.Object where || IsReadable(field, where, view))
            return null;
        var conditions = new List<PlannedValue>();
        Add(where, conditions);
        var keys = KeysOf(field).Select(key => KeyPaths.Of(key, field)).Where(path => path.Length > 0).ToList();
        conditions.RemoveAll(condition => keys.Exists(path => IsOn(condition, path)));
        if (conditions.Count > MostConditions)
            throw Invalid($"the filter has {conditions.Count} conditions; at most {MostConditions} can be given. Group by some of them.");
        return conditions;
    }

    /// <summary>Whether a key has a value on some rows only.</summary>
    public static bool IsMasked(PlannedField field, string key, AccessView view) => QuestionsOf(KeyOf(field, key)).Any(asked => view.Decide(asked.Type, asked.Field, asked.Use) is Decision.OnSomeRows)
        || KeyOf(field, key) is AccessQuestion.Through;

    private static IEnumerable<string> KeysOf(PlannedField field) =>
        (((PlannedValue.Leaf)field.Arguments["by"]).Sample is IReadOnlyList<object?> list ? list : [((PlannedValue.Leaf)field.Arguments["by"]).Sample]).OfType<string>();

    /// <summary>Whether a condition speaks of one value only, and of no other.</summary>
    private static bool IsOn(PlannedValue condition, ReadOnlySpan<string> path) =>
        path.Length == 0
        || (condition is PlannedValue.Object { Fields: { Count: 1 } fields } && fields.GetValueOrDefault(path[0]) is PlannedValue.Object next && IsOn(next, path[1..]));

    private static AccessQuestion? KeyOf(PlannedField field, string key) => GroupCoordinates.OfKey(field.Definition.Arguments.Find("by")!.Type.Named.Name, key);

    private static IEnumerable<AccessQuestion.OfField> QuestionsOf(AccessQuestion? question) => question switch
    {
        AccessQuestion.OfField field => [field],
        AccessQuestion.Through through => [through.Step, through.Field],
        _ => [],
    };

    /// <summary>Whether the caller may read every row that is counted, and in it everything that the question names: then figures tell nothing that a list doesn't.</summary>
    private static bool IsReadable(PlannedField field, PlannedValue.Object where, AccessView view)
    {
        var counted = GroupCoordinates.CountedBy(field.NamedType.Name)!;
        var asked = KeysOf(field).SelectMany(key => QuestionsOf(KeyOf(field, key)))
            .Concat(field.Selection.Fields.Where(shown => !shown.IsDenied).SelectMany(shown => QuestionsOf(GroupCoordinates.OfFigure(field.NamedType.Name, shown.Definition.Name))))
            .Select(question => (question.Type, question.Field)).Concat(Named(where)).Append((Type: counted, Field: "id"));
        return RowsOf(view, counted, FieldUse.Read) == RowsOf(view, counted, FieldUse.Aggregate)
            && asked.All(one => view.Decide(one.Type, one.Field, FieldUse.Read) is Decision.Allowed);
    }

    private static string RowsOf(AccessView view, string type, FieldUse use) => view.Rows(type, use) switch
    {
        RowRule.Where where => where.Expression.ToString(),
        var rule => rule.GetType().Name,
    };

    /// <summary>The fields that a filter names.</summary>
    private static IEnumerable<(string Type, string Field)> Named(PlannedValue value) => value switch
    {
        PlannedValue.List list => list.Items.SelectMany(Named),
        PlannedValue.Object given when IsOperations(given.Type) => given.Fields.Values.SelectMany(Named),
        PlannedValue.Object given => given.Fields.SelectMany(one =>
            (one.Key is "and" or "or" ? [] : (IEnumerable<(string, string)>)[(given.Type.Name[..^FilterSuffix.Length], one.Key)]).Concat(Named(one.Value))),
        _ => [],
    };

    private static bool IsOperations(InputObjectType type) =>
        type.Name.EndsWith(OperationSuffix, StringComparison.Ordinal) || type.Name.StartsWith(ListPrefix, StringComparison.Ordinal);

    private static void Add(PlannedValue.Object filter, List<PlannedValue> conditions)
    {
        foreach (var (name, value) in filter.Fields)
        {
            if (name == "and" && value is PlannedValue.List all)
            {
                foreach (var item in all.Items.OfType<PlannedValue.Object>())
                    Add(item, conditions);
            }
            else if (name != "or" && IsSingle(value))
                conditions.Add(new PlannedValue.Object(filter.Type, new Dictionary<string, PlannedValue> { [name] = value }));
            else
                throw Invalid($"\"{name}\" asks for more than one value. Give each condition with \"eq\", all of which have to hold, or group by it.");
        }
    }

    private static bool IsSingle(PlannedValue value) => value switch
    {
        PlannedValue.Object operations when operations.Type.Name.StartsWith(ListPrefix, StringComparison.Ordinal) => false,
        PlannedValue.Object operations when IsOperations(operations.Type) => operations.Fields.Keys.All(operation => operation == "eq"),
        PlannedValue.Object relation => relation.Fields.All(one => one.Key is not ("and" or "or") && IsSingle(one.Value)),
        PlannedValue.Null => true,
        _ => false,
    };

    private static GraphQLException Invalid(string why) => new(new GraphQLError(
        $"These figures are of persons that you may not list, so only groups of single values can be asked for: {why}")
    {
        Extensions = new Dictionary<string, object?> { ["code"] = "FILTER_INVALID" },
    });
}
