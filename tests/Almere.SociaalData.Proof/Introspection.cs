using System.Text.RegularExpressions;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Proof.Positions;

namespace Almere.SociaalData.Proof;

/// <summary>What introspection may show of each type to a view.</summary>
/// <param name="schema">The schema.</param>
/// <param name="view">What the signed role files say.</param>
internal sealed partial class Introspection(RegisterSchema schema, AccessView view)
{
    /// <summary>A request for each type.</summary>
    public IEnumerable<(NamedType Type, Position Position)> Requests() => schema.Schema.Types.Where(type => !type.IsIntrospection).Select(type => (type, new Position(
        "introspection", type.Name, "", FieldUse.Read,
        $"{{ __type(name: \"{type.Name}\") {{ fields(includeDeprecated: true) {{ name }} inputFields(includeDeprecated: true) {{ name }} enumValues(includeDeprecated: true) {{ name }} }} }}")));

    /// <summary>The names that an answer shows.</summary>
    public static IReadOnlySet<string> NamesIn(string answer) => Names().Matches(answer).Select(match => match.Groups["name"].Value).ToHashSet();

    /// <summary>The members of a type that a view may have or not.</summary>
    public IEnumerable<(string Member, bool MayShow)> Members(NamedType type)
    {
        switch (type)
        {
            case FieldedType fielded when schema.Catalog.Find(type.Name) is { } known:
                foreach (var field in fielded.Fields.ToList())
                    yield return (field.Name, schema.Catalog.ImplementersOf(type.Name).Prepend(known).Any(one => Allows(one.Name, field.Name, FieldUse.Read)));
                break;
            case InputObjectType input when InputPaths.SubjectOf(type.Name) is { } subject && schema.Catalog.Find(subject) is { } spoken:
                foreach (var field in input.Fields.Where(field => spoken.Field(field.Name) is not null))
                {
                    yield return (field.Name, InputPaths.UseOf(type.Name, false) == FieldUse.Order
                        ? Allows(subject, field.Name, FieldUse.Order)
                        : Allows(subject, field.Name, FieldUse.Filter) || Allows(subject, field.Name, FieldUse.FilterFigures));
                }

                break;
            case EnumType keys when schema.Schema.QueryType!.Fields.FirstOrDefault(field => field.Arguments.Find("by")?.Type.Named == type) is { } groups:
                foreach (var key in keys.Values.ToList())
                {
                    var (owner, behind) = GroupNames.FieldOfKey(schema.Catalog, groups, key.Name);
                    yield return (key.Name, Allows(owner.Name, behind, FieldUse.Group));
                }

                break;
        }
    }

    private bool Allows(string name, string field, FieldUse use) => view.Decide(name, field, use) is not Decision.Denied;

    [GeneratedRegex("\"name\":\"(?<name>[^\"]+)\"")]
    private static partial Regex Names();
}
