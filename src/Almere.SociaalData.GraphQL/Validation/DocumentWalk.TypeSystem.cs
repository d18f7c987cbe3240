using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

// The part of the walk that goes through definitions and extensions of the type system.
internal sealed partial class DocumentWalk
{
    private void VisitTypeSystem(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                VisitSchema(schema, schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                VisitSchema(schema, schema.Directives, schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                VisitInputValues(directive.Arguments, DirectiveLocation.ArgumentDefinition);
                break;
            case TypeDefinitionNode type:
                Visit(type, type.Directives, LocationOf(type.Kind));
                VisitParts(type);
                break;
            case TypeExtensionNode type:
                Visit(type, type.Directives, LocationOf(type.Kind));
                VisitParts(type);
                break;
        }
    }

    private void VisitSchema(DefinitionNode schema, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        Visit(schema, directives, DirectiveLocation.Schema);
        foreach (var operationType in operationTypes)
            VisitType(operationType.Type);
    }

    private void VisitParts(DefinitionNode type)
    {
        switch (type)
        {
            case ObjectTypeDefinitionNode fielded:
                VisitFields(fielded.Interfaces, fielded.Fields);
                break;
            case ObjectTypeExtensionNode fielded:
                VisitFields(fielded.Interfaces, fielded.Fields);
                break;
            case InterfaceTypeDefinitionNode fielded:
                VisitFields(fielded.Interfaces, fielded.Fields);
                break;
            case InterfaceTypeExtensionNode fielded:
                VisitFields(fielded.Interfaces, fielded.Fields);
                break;
            case UnionTypeDefinitionNode union:
                VisitTypes(union.Types);
                break;
            case UnionTypeExtensionNode union:
                VisitTypes(union.Types);
                break;
            case EnumTypeDefinitionNode enumeration:
                VisitEnumValues(enumeration.Values);
                break;
            case EnumTypeExtensionNode enumeration:
                VisitEnumValues(enumeration.Values);
                break;
            case InputObjectTypeDefinitionNode input:
                VisitInputValues(input.Fields, DirectiveLocation.InputFieldDefinition);
                break;
            case InputObjectTypeExtensionNode input:
                VisitInputValues(input.Fields, DirectiveLocation.InputFieldDefinition);
                break;
        }
    }

    private void VisitFields(ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<FieldDefinitionNode> fields)
    {
        VisitTypes(interfaces);
        foreach (var field in fields)
        {
            VisitInputValues(field.Arguments, DirectiveLocation.ArgumentDefinition);
            VisitType(field.Type);
            Visit(field, field.Directives, DirectiveLocation.FieldDefinition);
        }
    }

    private void VisitEnumValues(ImmutableArray<EnumValueDefinitionNode> values)
    {
        foreach (var value in values)
            Visit(value, value.Directives, DirectiveLocation.EnumValue);
    }

    private void VisitInputValues(ImmutableArray<InputValueDefinitionNode> inputs, DirectiveLocation location)
    {
        foreach (var input in inputs)
        {
            VisitType(input.Type);
            if (input.DefaultValue is { } value)
                Visit(value, new(null));
            Visit(input, input.Directives, location);
        }
    }

    private static DirectiveLocation LocationOf(NodeKind kind) => kind switch
    {
        NodeKind.ScalarTypeDefinition or NodeKind.ScalarTypeExtension => DirectiveLocation.Scalar,
        NodeKind.ObjectTypeDefinition or NodeKind.ObjectTypeExtension => DirectiveLocation.Object,
        NodeKind.InterfaceTypeDefinition or NodeKind.InterfaceTypeExtension => DirectiveLocation.Interface,
        NodeKind.UnionTypeDefinition or NodeKind.UnionTypeExtension => DirectiveLocation.Union,
        NodeKind.EnumTypeDefinition or NodeKind.EnumTypeExtension => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
