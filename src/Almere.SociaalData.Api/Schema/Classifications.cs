using System.Linq.Expressions;
using System.Reflection;
using Almere.SociaalData.Domain;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.Api.Schema;

/// <summary>The classification of every field: what the registers say of the members that it shows.</summary>
internal static class Classifications
{
    private const string Directive = "classified";

    /// <summary>The highest classification of the members that a field shows, or the one that its map states.</summary>
    /// <exception cref="InvalidOperationException">A member has no classification.</exception>
    public static Classification Of(FieldMap field) => field switch
    {
        { Annotation: Classification stated } => stated,
        IdMap => Classification.Open,
        _ => field.Sources.Select(source => Of(field.Name, source)).Max(),
    };

    /// <summary>The classification that a hand-written part of the schema states; open where it states none.</summary>
    public static Classification Of(FieldDefinitionNode field)
    {
        var directive = field.Directives.FirstOrDefault(applied => applied.Name.Value == Directive);
        return directive is null ? Classification.Open : Enum.Parse<Classification>(((EnumValueNode)directive.Arguments[0].Value).Value, ignoreCase: true);
    }

    /// <summary>The directive as written in the schema; empty for an open field.</summary>
    public static string DirectiveOf(FieldMap field) =>
        Of(field) is var classification && classification == Classification.Open ? "" : $"@{Directive}(as: {classification.ToString().ToUpperInvariant()})";

    private static Classification Of(string field, LambdaExpression source)
    {
        var collector = new MemberCollector();
        collector.Visit(source.Body);
        return collector.Members.Count == 0
            ? throw new InvalidOperationException($"The field \"{field}\" shows no classified member. State its classification in the map.")
            : collector.Members.Max(member => member.GetCustomAttribute<ClassifiedAttribute>()!.Classification);
    }

    private sealed class MemberCollector : ExpressionVisitor
    {
        public List<MemberInfo> Members { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Member.GetCustomAttribute<ClassifiedAttribute>() is not null)
                Members.Add(node.Member);
            return base.VisitMember(node);
        }
    }
}
