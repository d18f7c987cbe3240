using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Reduces the schema to what a view shows.</summary>
internal static class ViewOfSchema
{
    /// <summary>The schema of a view.</summary>
    public static GraphQL.Types.Schema Of(GraphQL.Types.Schema schema, CoordinateQuestions questions, AccessView view) =>
        SchemaFilter.Apply(schema, coordinate => IsVisible(schema, questions, view, coordinate));

    private static bool IsVisible(GraphQL.Types.Schema schema, CoordinateQuestions questions, AccessView view, string coordinate)
    {
        if (coordinate.Split('.') is not [var typeName, var member] || coordinate.StartsWith('@') || member.Contains('(', StringComparison.Ordinal))
            return true;
        return schema.GetType(typeName) switch
        {
            ObjectType => Allows(questions.Of(new(typeName, member)), view),
            // An interface shows what any of its types does, and nothing where none is shown.
            InterfaceType general when general.Name != "Node" => schema.Types.OfType<ObjectType>()
                .Any(type => type.Interfaces.Contains(general) && Allows(questions.Of(new(type.Name, member)), view)),
            // An input field shows what the caller may use it for, in a list or in figures.
            InputObjectType => schema.QueryType!.Fields.Any(root => Allows(questions.Of(new(typeName, member, root.Coordinate)), view)),
            EnumType => Allows(questions.Of(new(typeName, member, "")), view),
            _ => true,
        };
    }

    private static bool Allows(AccessQuestion question, AccessView view) => question switch
    {
        AccessQuestion.None => true,
        AccessQuestion.OfType { Type: var type, Use: var use } => view.Opens(type, use),
        AccessQuestion.Through { Step: var step, Field: var field } => Allows(step, view) && Allows(field, view) && view.Rows(field.Type, FieldUse.Aggregate) is not RowRule.None,
        AccessQuestion.OfField { Type: var type, Field: var field, Use: var use } => view.Decide(type, field, use) is not Decision.Denied,
        _ => false,
    };
}
