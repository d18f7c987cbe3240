using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every field exists on the type that it is selected on.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
public static class FieldsOnCorrectType
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(FieldsOnCorrectType)) { Field = Check };

    private static void Check(ValidationContext context, FieldNode field)
    {
        if (context.Field is not null || context.ParentType is not { } type)
            return;
        var name = field.Name.Value;
        var suggestion = Suggestions.DidYouMean(TypesWith(context, type, name), "to use an inline fragment on");
        if (suggestion.Length == 0 && type is FieldedType fielded)
            suggestion = context.DidYouMean(name, fielded.Fields.Select<FieldDefinition, string>(known => known.Name), type.Name);
        context.Report($"Cannot query field \"{name}\" on type \"{type.Name}\".{suggestion}", field);
    }

    // Types that the value may have and that do have the field: object types, and the interfaces that they share it with. Those that go for most
    // possible types come first, an interface before what implements it, and then the alphabet decides.
    private static List<string> TypesWith(ValidationContext context, CompositeType type, string field)
    {
        if (!type.IsAbstract)
            return [];
        var uses = new Dictionary<FieldedType, int>();
        foreach (var possible in type.PossibleTypes.Where(Shows))
        {
            uses[possible] = 1;
            foreach (var shared in possible.Interfaces.Where(Shows))
                uses[shared] = uses.GetValueOrDefault(shared) + 1;
        }

        var names = new List<string>();
        foreach (var equallyUsed in uses.GroupBy(use => use.Value, use => use.Key).OrderByDescending(group => group.Key))
        {
            var left = equallyUsed.OrderBy(candidate => candidate.Name, NaturalOrder.Instance).ToList();
            while (left.Count > 0)
            {
                var next = left.First(candidate => !left.Any(other => other != candidate && other.Includes(candidate)));
                left.Remove(next);
                names.Add(next.Name);
            }
        }

        return names;

        bool Shows(FieldedType candidate) =>
            candidate.Fields.Contains(field) && context.IsVisible(candidate.Name) && context.IsVisible(candidate.Name, field);
    }
}
