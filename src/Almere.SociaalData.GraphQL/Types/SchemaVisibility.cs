using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Finds out what of a schema can be seen when some of its elements are hidden.</summary>
internal sealed class SchemaVisibility
{
    private readonly Schema _schema;
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private bool _changed;

    private SchemaVisibility(Schema schema) => _schema = schema;

    public static SchemaVisibility Of(Schema schema, Func<string, bool> isVisible)
    {
        var visibility = new SchemaVisibility(schema);
        visibility.HideInvisible(isVisible);
        do
        {
            visibility.UntilNothingChanges(visibility.HideUnusable);
            visibility._changed = false;
            visibility.HideUnimplemented();
        }
        while (visibility._changed);
        visibility.HideUnreachable();
        return visibility;
    }

    public bool IsVisible(ISchemaElement element) => IsVisible(element.Coordinate);

    public bool IsVisible(string coordinate) => !_hidden.Contains(coordinate);

    private IEnumerable<NamedType> VisibleTypes => _schema.Types.Where(type => type.Definition is not null && IsVisible(type));

    private static IEnumerable<ISchemaElement> MembersOf(NamedType type) => type switch
    {
        FieldedType fielded => fielded.Fields.SelectMany<FieldDefinition, ISchemaElement>(field => [field, .. field.Arguments.AsEnumerable()]),
        InputObjectType inputObject => inputObject.Fields,
        EnumType enumType => enumType.Values,
        _ => [],
    };

    private void HideInvisible(Func<string, bool> isVisible)
    {
        var elements = _schema.Types.Where(type => type.Definition is not null).SelectMany(type => MembersOf(type).Prepend(type))
            .Concat(_schema.Directives.Where(directive => directive.Node is not null)
                .SelectMany<DirectiveDefinition, ISchemaElement>(directive => [directive, .. directive.Arguments.AsEnumerable()]));
        foreach (var element in elements)
            HideIf(!isVisible(element.Coordinate), element);
    }

    private void UntilNothingChanges(Action hide)
    {
        do
        {
            _changed = false;
            hide();
        }
        while (_changed);
    }

    private void HideUnusable()
    {
        foreach (var directive in _schema.Directives.Where(directive => directive.Node is not null && IsVisible(directive)))
        {
            HideUnusable(directive.Arguments);
            HideIf(LacksRequired(directive.Arguments), directive);
        }

        foreach (var type in VisibleTypes.ToArray())
        {
            switch (type)
            {
                case FieldedType fielded:
                    HideUnusableFields(fielded);
                    break;
                case UnionType union:
                    HideIf(!union.DeclaredMembers.Any(IsVisible), union);
                    break;
                case EnumType enumType:
                    HideIf(!enumType.Values.Any(IsVisible), enumType);
                    break;
                case InputObjectType inputObject:
                    HideUnusable(inputObject.Fields);
                    HideIf(LacksRequired(inputObject.Fields) || !inputObject.Fields.Any(IsVisible), inputObject);
                    break;
                default:
                    break;
            }
        }
    }

    private void HideUnusableFields(FieldedType type)
    {
        foreach (var field in type.Fields)
        {
            HideUnusable(field.Arguments);
            HideIf(!IsVisible(field.Type.Named) || LacksRequired(field.Arguments), field);
        }

        HideIf(!type.Fields.Any(IsVisible), type);
    }

    // What an implementation doesn't show, its interface can't promise. Types that became empty are hidden before, and don't count.
    private void HideUnimplemented()
    {
        foreach (var type in VisibleTypes.OfType<FieldedType>().ToArray())
        {
            foreach (var implemented in type.Interfaces.Where(IsVisible))
                HideUnimplemented(type, implemented);
        }
    }

    private void HideUnimplemented(FieldedType type, InterfaceType implemented)
    {
        foreach (var promised in implemented.Fields)
        {
            if (type.Fields.Find(promised.Name) is not { } field)
                continue;
            HideIf(!IsVisible(field), promised);
            foreach (var argument in promised.Arguments)
                HideIf(field.Arguments.Find(argument.Name) is { } implementation && !IsVisible(implementation), argument);
        }
    }

    private void HideUnusable(IEnumerable<InputValueDefinition> inputs)
    {
        foreach (var input in inputs)
        {
            var namesHidden = input.DefaultLiteral is { } literal && NamesHidden(literal, input.Type.Named);
            HideIf(!IsVisible(input.Type.Named) || namesHidden, input);
        }
    }

    private bool LacksRequired(IEnumerable<InputValueDefinition> inputs) => inputs.Any(input => input.IsRequired && !IsVisible(input));

    private bool NamesHidden(ValueNode literal, NamedType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (literal, type) switch
        {
            (ListValueNode list, _) => list.Values.Any(item => NamesHidden(item, type)),
            (EnumValueNode value, EnumType) => !IsVisible($"{type.Name}.{value.Value}"),
            (ObjectValueNode node, InputObjectType inputObject) => node.Fields.Any(given =>
                inputObject.Fields.Find(given.Name.Value) is { } field && (!IsVisible(field) || NamesHidden(given.Value, field.Type.Named))),
            _ => false,
        };
    }

    private void HideUnreachable()
    {
        var reached = new HashSet<NamedType>();
        var answered = new HashSet<NamedType>();
        var open = new Stack<(NamedType Type, bool IsAnswered)>(_schema.DeclaredRoots.Values.Select(type => (type, true)));
        foreach (var argument in _schema.Directives.Where(IsVisible).SelectMany(directive => directive.Arguments.Where(IsVisible)))
            open.Push((argument.Type.Named, false));
        while (open.TryPop(out var next))
        {
            if (!IsVisible(next.Type))
                continue;
            if (reached.Add(next.Type))
                Push(ReferencesOf(next.Type), true);
            if (next.Type is FieldedType { Interfaces: var interfaces })
                Push(interfaces.Where(implemented => !reached.Contains(implemented)), false);
            if (next is { IsAnswered: true, Type: CompositeType { IsAbstract: true } abstractType } && answered.Add(abstractType))
                Push([.. abstractType.PossibleTypes, .. (abstractType as InterfaceType)?.ImplementingInterfaces ?? []], true);
        }

        foreach (var type in VisibleTypes.Where(type => !reached.Contains(type)).ToArray())
            HideIf(true, type);

        void Push(IEnumerable<NamedType> types, bool isAnswered)
        {
            foreach (var type in types)
                open.Push((type, isAnswered));
        }
    }

    private IEnumerable<NamedType> ReferencesOf(NamedType type) => type switch
    {
        FieldedType fielded => fielded.Fields.Where(IsVisible)
            .SelectMany(field => field.Arguments.Where(IsVisible).Select(argument => argument.Type.Named).Prepend(field.Type.Named)),
        InputObjectType inputObject => inputObject.Fields.Where(IsVisible).Select(field => field.Type.Named),
        _ => [],
    };

    private void HideIf(bool condition, ISchemaElement element)
    {
        if (condition && _hidden.Add(element.Coordinate))
            _changed = true;
    }
}
