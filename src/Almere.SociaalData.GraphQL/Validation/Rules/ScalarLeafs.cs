using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A field of a scalar or enum type selects nothing, any other field selects something.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
public static class ScalarLeafs
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(ScalarLeafs)) { Field = Check };

    private static void Check(ValidationContext context, FieldNode field)
    {
        if (context.Field?.Type is not { } type)
            return;
        var name = field.Name.Value;
        if (type.Named.IsLeaf)
        {
            if (field.SelectionSet is { } selectionSet)
                context.Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
        }
        else if (field.SelectionSet is null)
        {
            context.Report($"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
        }
        else if (field.SelectionSet.Selections.Length == 0)
        {
            context.Report($"Field \"{name}\" of type \"{type}\" must have at least one field selected.", field);
        }
    }
}
