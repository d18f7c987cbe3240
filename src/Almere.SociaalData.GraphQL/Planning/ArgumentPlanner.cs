using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>Turns the arguments of a field into <see cref="PlannedValue"/>s, and notes every input coordinate on the way.</summary>
/// <param name="context">Where denied coordinates are noted.</param>
/// <param name="variables">The coerced variables of the request that the plan is made for.</param>
/// <param name="maxInputFields">How many fields of input objects, and input objects in lists, are planned at most.</param>
internal sealed class ArgumentPlanner(PlanningContext context, IReadOnlyDictionary<string, object?> variables, int maxInputFields)
{
    private int _inputFields;

    private readonly HashSet<Coordinate> _denied = [];
    private string _field = "";

    /// <summary>The coerced variables of the request that the plan is made for.</summary>
    public IReadOnlyDictionary<string, object?> Variables => variables;

    /// <summary>Whether there were more input fields than are planned; what came after is left out, so the plan may not run.</summary>
    public bool IsOverLimit => _inputFields > maxInputFields;

    /// <summary>Plans the arguments of a field.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
    public IReadOnlyDictionary<string, PlannedValue> Plan(FieldDefinition field, FieldNode node)
    {
        var arguments = new Dictionary<string, PlannedValue>(StringComparer.Ordinal);
        _field = field.Coordinate;
        foreach (var definition in field.Arguments)
        {
            var given = node.Arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name);
            if (FromLiteral(given?.Value ?? definition.DefaultLiteral, definition.Type, given ?? (Node)node) is { } value)
                arguments.Add(definition.Name, value);
            else if (given is not null && definition.DefaultLiteral is { } fallback && FromLiteral(fallback, definition.Type, given) is { } byDefault)
                arguments.Add(definition.Name, byDefault);
        }

        return arguments;
    }

    private PlannedValue? FromLiteral(ValueNode? literal, GraphQLType type, Node at)
    {
        if (type is NonNullType nonNull)
            type = nonNull.OfType;
        return literal switch
        {
            null => null,
            VariableNode variable => variables.TryGetValue(variable.Name.Value, out var value)
                ? FromValue(value, type, variable.Name.Value, [], at)
                : null,
            NullValueNode => PlannedValue.Null.Instance,
            _ => type switch
            {
                ListType { Named: InputObjectType } list => new PlannedValue.List(
                    [.. Items(literal).TakeWhile(_ => Count()).Select(item => FromLiteral(item, list.OfType, at) ?? PlannedValue.Null.Instance)]),
                InputObjectType inputObject => ObjectFromLiteral((ObjectValueNode)literal, inputObject, at),
                _ => Leaf(type, SourceOf(literal, type), at),
            },
        };
    }

    private PlannedValue.Object ObjectFromLiteral(ObjectValueNode literal, InputObjectType type, Node at)
    {
        var fields = new Dictionary<string, PlannedValue>(StringComparer.Ordinal);
        foreach (var definition in type.Fields)
        {
            var given = literal.Fields.FirstOrDefault(field => field.Name.Value == definition.Name);
            var value = FromLiteral(given?.Value, definition.Type, given ?? at) ?? FromLiteral(definition.DefaultLiteral, definition.Type, at);
            if (value is null)
                continue;
            if (!Count())
                break;
            Touch(new(type.Name, definition.Name, _field), given ?? at);
            fields.Add(definition.Name, value);
        }

        return new(type, fields);
    }

    private PlannedValue FromValue(object? value, GraphQLType type, string variable, IReadOnlyList<object> path, Node at)
    {
        if (type is NonNullType nonNull)
            type = nonNull.OfType;
        switch (value, type)
        {
            case (null, _):
                return PlannedValue.Null.Instance;
            case (IReadOnlyList<object?> items, ListType { Named: InputObjectType } list):
                return new PlannedValue.List(
                    [.. items.TakeWhile(_ => Count()).Select((item, index) => FromValue(item, list.OfType, variable, [.. path, index], at))]);
            case (not IReadOnlyList<object?>, ListType { Named: InputObjectType } list):
                return new PlannedValue.List([FromValue(value, list.OfType, variable, path, at)]);
            case (IReadOnlyDictionary<string, object?> given, InputObjectType inputObject):
                var fields = new Dictionary<string, PlannedValue>(StringComparer.Ordinal);
                foreach (var definition in inputObject.Fields)
                {
                    if (!given.TryGetValue(definition.Name, out var field))
                        continue;
                    if (!Count())
                        break;
                    Touch(new(inputObject.Name, definition.Name, _field), at);
                    fields.Add(definition.Name, FromValue(field, definition.Type, variable, [.. path, definition.Name], at));
                }

                return new PlannedValue.Object(inputObject, fields);
            default:
                return Leaf(type, new LeafSource.Variable(variable, path), at);
        }
    }

    private bool Count() => ++_inputFields <= maxInputFields;

    private PlannedValue Leaf(GraphQLType type, LeafSource source, Node at)
    {
        if (source.Read(variables) is not { } sample)
            return PlannedValue.Null.Instance;
        if (type.Named is EnumType enumType)
            TouchValues(enumType, sample, at);
        return new PlannedValue.Leaf(type, source, sample);
    }

    /// <summary>Notes an enum value, or all of a list, however deep they lie. The depth is bounded by that of the type.</summary>
    private void TouchValues(EnumType type, object? sample, Node at)
    {
        if (sample is IReadOnlyList<object?> items)
        {
            foreach (var item in items)
                TouchValues(type, item, at);
        }
        else if (sample is not null && type.FindByRuntimeValue(sample) is { } known)
        {
            Touch(new(type.Name, known.Name, _field), at);
        }
    }

    private static LeafSource SourceOf(ValueNode literal, GraphQLType type)
    {
        if (type is ListType list)
        {
            List<LeafSource?> items = [.. Items(literal).Select(item => item is NullValueNode ? null : SourceOf(item, list.OfType))];
            return items.TrueForAll(item => item is null or LeafSource.Constant)
                ? new LeafSource.Constant(items.ConvertAll(item => (item as LeafSource.Constant)?.Value))
                : new LeafSource.ListOf(items);
        }

        if (type is NonNullType nonNull)
            return SourceOf(literal, nonNull.OfType);
        return literal is VariableNode variable
            ? new LeafSource.Variable(variable.Name.Value, [])
            : new LeafSource.Constant(ValueCoercion.CoerceLiteral(literal, type).Value!);
    }

    private static ImmutableArray<ValueNode> Items(ValueNode literal) => literal is ListValueNode list ? list.Values : [literal];

    private void Touch(Coordinate coordinate, Node at)
    {
        if (context.Judge(coordinate) is Verdict.Denied denied && _denied.Add(coordinate))
            context.DeniedInputs.Add((coordinate, denied.Reason, at));
    }
}
