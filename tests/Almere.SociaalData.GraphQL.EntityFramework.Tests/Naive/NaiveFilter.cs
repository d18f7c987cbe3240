using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

/// <summary>Whether a row meets a filter. An operator that begins with "n" keeps exactly what the other doesn't.</summary>
/// <param name="library">What the caller sees.</param>
internal sealed class NaiveFilter(NaiveLibrary library)
{
    private static readonly Dictionary<string, object?> NoArguments = [];

    public bool Meets(NaiveType type, object row, Fields filter) => filter.All(one => Meets(type, row, one.Key, one.Value));

    private bool Meets(NaiveType type, object row, string name, object? value)
    {
        if (name == "and")
            return ((List<object?>)value!).All(item => Meets(type, row, (Fields)item!));
        if (name == "or")
            return ((List<object?>)value!).Any(item => Meets(type, row, (Fields)item!));
        if (type.Kinds.FirstOrDefault(kind => kind.FilterName == name) is { } found)
            return found.Entity.IsInstanceOfType(row) && ((Fields)value!).All(one => Meets(found.Name, found.Fields.First(field => field.Name == one.Key), row, one.Value));
        return Meets(type.Name, type.Field(name), row, value);
    }

    private bool Meets(string type, NaiveField field, object row, object? value)
    {
        var seen = library.Read(type, field, row, NoArguments);
        switch (field.Shape)
        {
            case FieldShape.One:
                return value is null ? seen is null : seen is not null && Meets(NaiveSchema.Find(field.Type), seen, (Fields)value);
            case FieldShape.Connection or FieldShape.List:
                var items = (List<object>?)seen ?? [];
                return ((Fields)value!).All(one => Quantified(field, items, one.Key, one.Value));
            case FieldShape.Id:
                var ids = Ids(type, row, (int)seen!);
                return ((Fields)value!).All(one => one.Key.StartsWith('n') ? !IsOneOf(ids, one.Value) : IsOneOf(ids, one.Value));
            default:
                return ((Fields)value!).All(one => Compares(seen, one.Key, one.Value));
        }
    }

    private static List<string> Ids(string type, object row, int key) =>
        [PlainSeal.IdOf(row is Loan ? row.GetType().Name : type, key)];

    private static bool IsOneOf(List<string> ids, object? value) =>
        value is List<object?> items ? items.Any(item => ids.Contains((string)item!)) : ids.Contains((string)value!);

    private bool Quantified(NaiveField field, List<object> items, string quantifier, object? value)
    {
        var type = NaiveSchema.Find(field.Type);
        return quantifier switch
        {
            "any" => items.Count > 0 == (bool)value!,
            "some" => items.Any(item => Meets(type, item, (Fields)value!)),
            "none" => !items.Any(item => Meets(type, item, (Fields)value!)),
            "all" => items.All(item => Meets(type, item, (Fields)value!)),
            _ => throw new ArgumentException($"Unknown quantifier {quantifier}."),
        };
    }

    private static bool Compares(object? seen, string operation, object? operand)
    {
        if (operation.StartsWith('n'))
            return !Compares(seen, operation == "neq" ? "eq" : operation[1..], operand);
        if (operation == "in")
            return ((List<object?>)operand!).Any(item => Compares(seen, "eq", item));
        if (operand is null)
            return operation == "eq" ? seen is null : throw new ArgumentException($"{operation}: null");
        if (seen is null)
            return false;
        var given = Given(seen, operand);
        return operation switch
        {
            "eq" => NaiveOrder.Values.Compare(seen, given) == 0,
            "gt" => NaiveOrder.Values.Compare(seen, given) > 0,
            "gte" => NaiveOrder.Values.Compare(seen, given) >= 0,
            "lt" => NaiveOrder.Values.Compare(seen, given) < 0,
            "lte" => NaiveOrder.Values.Compare(seen, given) <= 0,
            "contains" => ((string)seen).Contains((string)given, StringComparison.Ordinal),
            "startsWith" => ((string)seen).StartsWith((string)given, StringComparison.Ordinal),
            "endsWith" => ((string)seen).EndsWith((string)given, StringComparison.Ordinal),
            _ => throw new ArgumentException($"Unknown operator {operation}."),
        };
    }

    /// <summary>The value of the request in the type of the value that was seen.</summary>
    private static object Given(object seen, object operand) => seen switch
    {
        Enum => Enum.Parse(seen.GetType(), ((EnumName)operand).Name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        DateOnly => DateOnly.ParseExact((string)operand, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime => DateTime.Parse((string)operand, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        string or bool => operand,
        _ => Convert.ChangeType(operand, seen.GetType(), CultureInfo.InvariantCulture),
    };
}
