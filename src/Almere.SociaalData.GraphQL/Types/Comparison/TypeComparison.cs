using static Almere.SociaalData.GraphQL.Types.Comparison.ChangeSeverity;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Compares the types of two schemas.</summary>
internal static class TypeComparison
{
    public static void Compare(IEnumerable<NamedType> old, IEnumerable<NamedType> @new, List<SchemaChange> changes)
    {
        var types = SiblingDifference<NamedType>.Between(old, @new);
        foreach (var type in types.Removed)
        {
            changes.Add(new(Breaking, SchemaChangeKind.TypeRemoved, type.Coordinate, SpecifiedScalars.All.Contains(type.Name)
                ? $"Standard scalar {type} was removed because it is not referenced anymore."
                : $"{type} was removed."));
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
                    CompareInputFields(oldInput, newInput, changes);
                    break;
                case (FieldedType oldFielded, FieldedType newFielded) when before.Kind == after.Kind:
                    CompareFields(oldFielded, newFielded, changes);
                    CompareInterfaces(oldFielded, newFielded, changes);
                    break;
                case var _ when before.Kind != after.Kind:
                    changes.Add(new(
                        Breaking, SchemaChangeKind.TypeChangedKind, before.Coordinate, $"{before} changed from {KindOf(before)} to {KindOf(after)}."));
                    break;
                default:
                    break;
            }
        }
    }

    private static void CompareValues(EnumType old, EnumType @new, List<SchemaChange> changes)
    {
        var values = SiblingDifference<EnumValueDefinition>.Between(old.Values, @new.Values);
        foreach (var value in values.Added)
            changes.Add(new(Dangerous, SchemaChangeKind.ValueAddedToEnum, value.Coordinate, $"Enum value {value.Coordinate} was added."));
        foreach (var value in values.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.ValueRemovedFromEnum, value.Coordinate, $"Enum value {value.Coordinate} was removed."));
    }

    private static void CompareMembers(UnionType old, UnionType @new, List<SchemaChange> changes)
    {
        var members = SiblingDifference<NamedType>.Between(old.DeclaredMembers, @new.DeclaredMembers);
        foreach (var member in members.Added)
            changes.Add(new(Dangerous, SchemaChangeKind.TypeAddedToUnion, old.Coordinate, $"{member} was added to union type {old}."));
        foreach (var member in members.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.TypeRemovedFromUnion, old.Coordinate, $"{member} was removed from union type {old}."));
    }

    private static void CompareInputFields(InputObjectType old, InputObjectType @new, List<SchemaChange> changes)
    {
        var fields = SiblingDifference<InputFieldDefinition>.Between(old.Fields, @new.Fields);
        foreach (var field in fields.Added)
        {
            changes.Add(field.IsRequired
                ? new(Breaking, SchemaChangeKind.RequiredInputFieldAdded, field.Coordinate, $"A required field {field.Coordinate} was added.")
                : new(Dangerous, SchemaChangeKind.OptionalInputFieldAdded, field.Coordinate, $"An optional field {field.Coordinate} was added."));
        }

        foreach (var field in fields.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.FieldRemoved, field.Coordinate, $"Field {field.Coordinate} was removed."));
        foreach (var (before, after) in fields.Kept)
        {
            if (TypeChangeSafety.IsSafeForInput(before.Type, after.Type))
                DefaultValueComparison.Compare(before, after, SchemaChangeKind.InputFieldDefaultValueChange, changes);
            else
                changes.Add(TypeChanged(before.Coordinate, before.Type, after.Type));
        }
    }

    private static void CompareFields(FieldedType old, FieldedType @new, List<SchemaChange> changes)
    {
        var fields = SiblingDifference<FieldDefinition>.Between(old.Fields, @new.Fields);
        foreach (var field in fields.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.FieldRemoved, field.Coordinate, $"Field {field.Coordinate} was removed."));
        foreach (var (before, after) in fields.Kept)
        {
            ArgumentComparison.CompareOfField(before, after, changes);
            if (!TypeChangeSafety.IsSafeForOutput(before.Type, after.Type))
                changes.Add(TypeChanged(before.Coordinate, before.Type, after.Type));
        }
    }

    private static void CompareInterfaces(FieldedType old, FieldedType @new, List<SchemaChange> changes)
    {
        var interfaces = SiblingDifference<NamedType>.Between(old.DeclaredInterfaces, @new.DeclaredInterfaces);
        foreach (var added in interfaces.Added)
            changes.Add(new(Dangerous, SchemaChangeKind.ImplementedInterfaceAdded, old.Coordinate, $"{added} added to interfaces implemented by {old}."));
        foreach (var removed in interfaces.Removed)
            changes.Add(new(Breaking, SchemaChangeKind.ImplementedInterfaceRemoved, old.Coordinate, $"{old} no longer implements interface {removed}."));
    }

    private static SchemaChange TypeChanged(string coordinate, GraphQLType old, GraphQLType @new) =>
        new(Breaking, SchemaChangeKind.FieldChangedKind, coordinate, $"Field {coordinate} changed type from {old} to {@new}.");

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
