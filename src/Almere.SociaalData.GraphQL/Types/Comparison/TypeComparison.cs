using static Almere.SociaalData.GraphQL.Types.Comparison.ChangeSeverity;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the types of two schemas.</summary>
internal static class TypeComparison
{
    public static void Compare(IEnumerable<NamedType> old, IEnumerable<NamedType> @new, ChangeList changes)
    {
        var types = SiblingDifference<NamedType>.Between(old, @new);
        foreach (var type in types.Removed)
        {
            changes.Removed(Breaking, SchemaChangeKind.TypeRemoved, type, SpecifiedScalars.All.Contains(type.Name)
                ? $"Standard scalar {type} was removed because it is not referenced anymore."
                : $"{type} was removed.");
        }

        foreach (var type in types.Added)
        {
            changes.Added(Safe, SchemaChangeKind.TypeAdded, type, SpecifiedScalars.All.Contains(type.Name)
                ? $"Standard scalar {type} was added because it is referenced now."
                : $"{type} was added.");
        }

        foreach (var (before, after) in types.Kept)
        {
            switch (before, after)
            {
                case (EnumType oldEnum, EnumType newEnum):
                    CompareValues(oldEnum, newEnum, changes);
                    break;
                case (UnionType oldUnion, UnionType newUnion):
                    CompareMembers(oldUnion, newUnion, changes);
                    break;
                case (InputObjectType oldInput, InputObjectType newInput):
                    CompareOneOf(oldInput, newInput, changes);
                    CompareInputFields(oldInput, newInput, changes);
                    break;
                case (FieldedType oldFielded, FieldedType newFielded) when before.Kind == after.Kind:
                    CompareFields(oldFielded, newFielded, changes);
                    CompareInterfaces(oldFielded, newFielded, changes);
                    break;
                case var _ when before.Kind != after.Kind:
                    changes.Changed(Breaking, SchemaChangeKind.TypeChangedKind, before, after, $"{before} changed from {KindOf(before)} to {KindOf(after)}.");
                    break;
                default:
                    break;
            }

            changes.Texts(before, after);
        }
    }

    private static void CompareValues(EnumType old, EnumType @new, ChangeList changes)
    {
        var values = SiblingDifference<EnumValueDefinition>.Between(old.Values, @new.Values);
        foreach (var value in values.Added)
            changes.Added(Dangerous, SchemaChangeKind.ValueAddedToEnum, value, $"Enum value {value.Coordinate} was added.");
        foreach (var value in values.Removed)
            changes.Removed(Breaking, SchemaChangeKind.ValueRemovedFromEnum, value, $"Enum value {value.Coordinate} was removed.");
        foreach (var (before, after) in values.Kept)
            changes.Texts(before, after);
    }

    private static void CompareMembers(UnionType old, UnionType @new, ChangeList changes)
    {
        var members = SiblingDifference<NamedType>.Between(old.DeclaredMembers, @new.DeclaredMembers);
        foreach (var member in members.Added)
            changes.Changed(Dangerous, SchemaChangeKind.TypeAddedToUnion, old, @new, $"{member} was added to union type {old}.");
        foreach (var member in members.Removed)
            changes.Changed(Breaking, SchemaChangeKind.TypeRemovedFromUnion, old, @new, $"{member} was removed from union type {old}.");
    }

    private static void CompareOneOf(InputObjectType old, InputObjectType @new, ChangeList changes)
    {
        if (@new.IsOneOf && !old.IsOneOf)
            changes.Changed(Breaking, SchemaChangeKind.OneOfAdded, old, @new, $"{old} became a OneOf Input Object: exactly one field must be given.");
        else if (old.IsOneOf && !@new.IsOneOf)
            changes.Changed(Safe, SchemaChangeKind.OneOfRemoved, old, @new, $"{old} is no longer a OneOf Input Object.");
    }

    private static void CompareInputFields(InputObjectType old, InputObjectType @new, ChangeList changes)
    {
        var fields = SiblingDifference<InputFieldDefinition>.Between(old.Fields, @new.Fields);
        foreach (var field in fields.Added)
        {
            if (field.IsRequired)
                changes.Added(Breaking, SchemaChangeKind.RequiredInputFieldAdded, field, $"A required field {field.Coordinate} was added.");
            else
                changes.Added(Dangerous, SchemaChangeKind.OptionalInputFieldAdded, field, $"An optional field {field.Coordinate} was added.");
        }

        foreach (var field in fields.Removed)
            changes.Removed(Breaking, SchemaChangeKind.FieldRemoved, field, $"Field {field.Coordinate} was removed.");
        foreach (var (before, after) in fields.Kept)
        {
            CompareTypes(before, before.Type, after, after.Type, TypeChangeSafety.IsSafeForInput(before.Type, after.Type), changes);
            if (TypeChangeSafety.IsSafeForInput(before.Type, after.Type))
                DefaultValueComparison.Compare(before, after, changes);
            changes.Texts(before, after);
        }
    }

    private static void CompareFields(FieldedType old, FieldedType @new, ChangeList changes)
    {
        var fields = SiblingDifference<FieldDefinition>.Between(old.Fields, @new.Fields);
        foreach (var field in fields.Removed)
            changes.Removed(Breaking, SchemaChangeKind.FieldRemoved, field, $"Field {field.Coordinate} was removed.");
        foreach (var field in fields.Added)
            changes.Added(Safe, SchemaChangeKind.FieldAdded, field, $"Field {field.Coordinate} was added.");
        foreach (var (before, after) in fields.Kept)
        {
            ArgumentComparison.CompareOfField(before, after, changes);
            CompareTypes(before, before.Type, after, after.Type, TypeChangeSafety.IsSafeForOutput(before.Type, after.Type), changes);
            changes.Texts(before, after);
        }
    }

    private static void CompareInterfaces(FieldedType old, FieldedType @new, ChangeList changes)
    {
        var interfaces = SiblingDifference<NamedType>.Between(old.DeclaredInterfaces, @new.DeclaredInterfaces);
        foreach (var added in interfaces.Added)
            changes.Changed(Dangerous, SchemaChangeKind.ImplementedInterfaceAdded, old, @new, $"{added} added to interfaces implemented by {old}.");
        foreach (var removed in interfaces.Removed)
            changes.Changed(Breaking, SchemaChangeKind.ImplementedInterfaceRemoved, old, @new, $"{old} no longer implements interface {removed}.");
    }

    private static void CompareTypes(ISchemaElement old, GraphQLType before, ISchemaElement @new, GraphQLType after, bool isSafe, ChangeList changes)
    {
        if (isSafe && before.ToString() == after.ToString())
            return;
        changes.Changed(
            isSafe ? Safe : Breaking, isSafe ? SchemaChangeKind.FieldChangedKindSafe : SchemaChangeKind.FieldChangedKind, old, @new,
            $"Field {old.Coordinate} changed type from {before} to {after}.");
    }

    private static string KindOf(NamedType type) => type.Kind switch
    {
        TypeKind.Scalar => "a Scalar type",
        TypeKind.Object => "an Object type",
        TypeKind.Interface => "an Interface type",
        TypeKind.Union => "a Union type",
        TypeKind.Enum => "an Enum type",
        _ => "an Input type",
    };
}
