using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every value fits the type of its place, and an input object has the fields that its type asks for.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects-Have-Exactly-One-Field"/>
public static class ValuesOfCorrectType
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(ValuesOfCorrectType)) { Value = Check };

    private static void Check(ValidationContext context, ValueNode value, in InputPosition position)
    {
        if (position.Type is not { } type || position.InsideMismatch)
            return;
        switch (value)
        {
            case VariableNode:
                break;
            case NullValueNode:
                if (type is NonNullType)
                    ReportUnexpected(context, value, type);
                break;
            case ListValueNode:
                if (type.Nullable is not ListType)
                    CheckSingle(context, value, type);
                break;
            case ObjectValueNode inputObject when type.Named is InputObjectType expected:
                CheckFields(context, inputObject, expected);
                break;
            default:
                CheckSingle(context, value, type);
                break;
        }
    }

    private static void CheckSingle(ValidationContext context, ValueNode value, GraphQLType type)
    {
        if (type.Named is not LeafType leaf)
        {
            ReportUnexpected(context, value, type);
            return;
        }

        if (leaf.CoerceLiteral(value, variables: null).Error is not { } error)
            return;
        if (leaf is EnumType enumType)
            context.Report(error + DidYouMeanValue(context, enumType, value), value);
        else if (SpecifiedScalars.All.Contains(leaf.Name))
            context.Report(error, value);
        else
            ReportUnexpected(context, value, type, $"; {error}");
    }

    private static string DidYouMeanValue(ValidationContext context, EnumType type, ValueNode written)
    {
        var text = written is EnumValueNode name ? name.Value : ValueText.Of(written);
        return context.DidYouMean(text, type.Values.Select<EnumValueDefinition, string>(value => value.Name), type.Name, "the enum value");
    }

    private static void CheckFields(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !Has(value, field.Name))
                context.Report($"Field \"{field.Coordinate}\" of required type \"{field.Type}\" was not provided.", value);
        }

        foreach (var field in value.Fields)
        {
            if (context.IsStopped)
                return;
            if (type.Fields.Contains(field.Name.Value))
                continue;
            var suggestion = context.DidYouMean(field.Name.Value, type.Fields.Select<InputFieldDefinition, string>(known => known.Name), type.Name);
            context.Report($"Field \"{field.Name.Value}\" is not defined by type \"{type.Name}\".{suggestion}", field);
        }

        if (type.IsOneOf)
            CheckOneOf(context, value, type);
    }

    private static void CheckOneOf(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        var names = value.Fields.Select(field => field.Name.Value).Distinct(StringComparer.Ordinal).ToList();
        if (names is not [var only])
            context.Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", value);
        else if (value.Fields[^1].Value is NullValueNode)
            context.Report($"Field \"{type.Name}.{only}\" must be non-null.", value);
    }

    private static bool Has(ObjectValueNode value, string name)
    {
        foreach (var field in value.Fields)
        {
            if (field.Name.Value == name)
                return true;
        }

        return false;
    }

    private static void ReportUnexpected(ValidationContext context, ValueNode value, GraphQLType type, string reason = ".") =>
        context.Report($"Expected value of type \"{type}\", found {ValueText.Of(value)}{reason}", value);
}
