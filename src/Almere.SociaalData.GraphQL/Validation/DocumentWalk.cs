using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>
/// The one walk over a document for all rules. It keeps the types of where it is, calls the rules, and notes variables, fragment spreads and
/// selections for those that look at the whole. It follows the nesting of the document by recursion and not the fragments; should a tree that
/// no parser made be nested deeper than the stack bears, it stops with an error.
/// </summary>
internal sealed partial class DocumentWalk
{
    private readonly ValidationContext _context;
    private readonly RuleSet _rules;
    private readonly Schema? _schema;

    // Definitions of variables and of the type system hold constants: a variable in them uses none of an operation.
    private bool _inConstant;

    private DocumentWalk(ValidationContext context, RuleSet rules)
    {
        _context = context;
        _rules = rules;
        _schema = context.SchemaToExtend;
    }

    public static void Run(ValidationContext context, RuleSet rules) => new DocumentWalk(context, rules).Visit(context.Document);

    private void Visit(DocumentNode document)
    {
        foreach (var check in _rules.Document)
            check(_context, document);
        foreach (var definition in document.Definitions)
        {
            if (_context.IsStopped)
                return;
            foreach (var check in _rules.Definition)
                check(_context, definition);
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Visit(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Visit(fragment);
                    break;
                default:
                    (_context.InTypeSystem, _inConstant) = (true, true);
                    VisitTypeSystem(definition);
                    (_context.InTypeSystem, _inConstant) = (false, false);
                    break;
            }
        }

        if (!_context.IsStopped)
            ReadUses();
        foreach (var check in _rules.Finish)
        {
            if (_context.IsStopped)
                return;
            check(_context);
        }
    }

    private void ReadUses()
    {
        if (_rules.OperationUses.Length == 0)
            return;
        OperationUses? uses = null;
        for (var index = 0; index < _context.Uses.Count; index++)
        {
            if (_context.Uses.Definition(index) is not OperationDefinitionNode)
                continue;
            uses ??= new(_context.Uses);
            if (!uses.Read(index, _context))
                return;
            foreach (var check in _rules.OperationUses)
                check(_context, uses);
        }
    }

    private void Visit(OperationDefinitionNode operation)
    {
        _context.Uses.Enter();
        _context.Selections.EnterDefinition();
        foreach (var check in _rules.Operation)
            check(_context, operation);
        foreach (var variable in operation.VariableDefinitions)
            Visit(variable);
        var location = operation.Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        };
        Visit(operation, operation.Directives, location);
        Visit(operation.SelectionSet, _schema?.GetRootType(operation.Operation));
        _context.Uses.Leave();
    }

    private void Visit(VariableDefinitionNode variable)
    {
        foreach (var check in _rules.VariableDefinition)
            check(_context, variable);
        VisitType(variable.Type);
        _inConstant = true;
        if (variable.DefaultValue is { } value)
            Visit(value, new(InputType(variable.Type)));
        Visit(variable, variable.Directives, DirectiveLocation.VariableDefinition);
        _inConstant = false;
    }

    private GraphQLType? InputType(TypeNode node) => _schema is not null && TypeFromAst.Find(_schema, node) is { IsInput: true } type ? type : null;

    private void Visit(FragmentDefinitionNode fragment)
    {
        _context.Uses.Enter();
        _context.Selections.EnterDefinition();
        foreach (var check in _rules.Fragment)
            check(_context, fragment);
        VisitType(fragment.TypeCondition);
        Visit(fragment, fragment.Directives, DirectiveLocation.FragmentDefinition);
        Visit(fragment.SelectionSet, _schema?.GetType(fragment.TypeCondition.Name.Value) as CompositeType);
        _context.Uses.Leave();
    }

    private void Visit(SelectionSetNode set, CompositeType? parent)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.StopAtDepth(set);
            return;
        }

        foreach (var selection in set.Selections)
        {
            if (_context.IsStopped)
                return;
            _context.ParentType = parent;
            switch (selection)
            {
                case FieldNode field:
                    Visit(field, parent);
                    break;
                case InlineFragmentNode fragment:
                    Visit(fragment, parent);
                    break;
                case FragmentSpreadNode spread:
                    Visit(spread);
                    break;
            }
        }
    }

    private void Visit(FieldNode field, CompositeType? parent)
    {
        var definition = parent is null ? null : _schema!.FindField(parent, field.Name.Value);
        _context.Field = definition;
        _context.Selections.Add(field, parent, definition);
        foreach (var check in _rules.Field)
            check(_context, field);
        foreach (var argument in field.Arguments)
        {
            var expected = definition?.Arguments.Find(argument.Name.Value);
            foreach (var check in _rules.Argument)
                check(_context, argument, expected);
            Visit(argument.Value, new(expected?.Type, expected));
            if (_context.IsStopped)
                return;
        }

        Visit(field, field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is { } selections)
        {
            var outer = _context.Selections.EnterField();
            Visit(selections, definition?.Type.Named as CompositeType);
            _context.Selections.LeaveField(outer);
        }
    }

    private void Visit(InlineFragmentNode fragment, CompositeType? parent)
    {
        var type = fragment.TypeCondition is { } condition ? _schema?.GetType(condition.Name.Value) as CompositeType : parent;
        _context.FragmentType = type;
        foreach (var check in _rules.InlineFragment)
            check(_context, fragment);
        if (fragment.TypeCondition is not null)
            VisitType(fragment.TypeCondition);
        Visit(fragment, fragment.Directives, DirectiveLocation.InlineFragment);
        Visit(fragment.SelectionSet, type);
    }

    private void Visit(FragmentSpreadNode spread)
    {
        _context.Selections.AddSpread(_context.Uses.Add(spread));
        foreach (var check in _rules.FragmentSpread)
            check(_context, spread);
        Visit(spread, spread.Directives, DirectiveLocation.FragmentSpread);
    }

    private void Visit(Node node, ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Length == 0)
            return;
        var site = new DirectiveSite(node, directives, location);
        foreach (var check in _rules.Directives)
            check(_context, site);
        foreach (var directive in directives)
        {
            if (_context.IsStopped)
                break;
            var definition = _context.FindSchemaDirective(directive.Name.Value);
            _context.Directive = definition;
            foreach (var check in _rules.Directive)
                check(_context, directive);
            foreach (var argument in directive.Arguments)
            {
                var expected = definition?.Arguments.Find(argument.Name.Value);
                Visit(argument.Value, new(expected?.Type, expected));
            }
        }

        _context.Directive = null;
    }

    private void Visit(ValueNode value, in InputPosition position)
    {
        foreach (var check in _rules.Value)
            check(_context, value, position);
        switch (value)
        {
            case VariableNode variable when !_inConstant:
                _context.Uses.Add(variable, position);
                break;
            case ListValueNode list:
                VisitItems(list, position);
                break;
            case ObjectValueNode inputObject:
                VisitFields(inputObject, position);
                break;
        }
    }

    private void VisitItems(ListValueNode list, in InputPosition position)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.StopAtDepth(list);
            return;
        }

        var item = position.Type?.Nullable switch
        {
            null => new(null),
            ListType expected => new(expected.OfType, InsideMismatch: position.InsideMismatch),
            var other => new InputPosition(other, InsideMismatch: true),
        };
        foreach (var value in list.Values)
        {
            if (_context.IsStopped)
                return;
            Visit(value, item);
        }
    }

    private void VisitFields(ObjectValueNode inputObject, in InputPosition position)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.StopAtDepth(inputObject);
            return;
        }

        var type = position.Type?.Named as InputObjectType;
        // Of several fields with one name the last gives the value; that there are several is told by a rule of its own.
        var areRepeated = Duplicates.Exist(_context, inputObject.Fields, static field => field.Name);
        for (var index = 0; index < inputObject.Fields.Length; index++)
        {
            if (_context.IsStopped)
                return;
            var field = inputObject.Fields[index];
            var expected = type?.Fields.Find(field.Name.Value);
            var isUnused = position.InsideMismatch || (areRepeated && inputObject.Fields.Skip(index + 1).Any(later => later.Name.Value == field.Name.Value));
            Visit(field.Value, new(expected?.Type, expected, type is { IsOneOf: true } ? type : null, isUnused));
        }
    }

    private void VisitType(TypeNode type)
    {
        if (_context.IsStopped)
            return;
        var named = TypeFromAst.Innermost(type);
        foreach (var check in _rules.NamedType)
            check(_context, named);
    }

    private void VisitTypes(ImmutableArray<NamedTypeNode> types)
    {
        foreach (var type in types)
            VisitType(type);
    }
}
