using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>The handlers of a list of rules, arranged by what they look at, so that the walk calls only those that look.</summary>
internal sealed class RuleSet
{
    // A list of rules lives as long as the options that hold it, so the arrangement may live as long as the list.
    private static readonly ConditionalWeakTable<IReadOnlyList<ValidationRule>, RuleSet> Known = [];

    private RuleSet(IReadOnlyList<ValidationRule> rules)
    {
        Document = Collect(rules, rule => rule.Document);
        Definition = Collect(rules, rule => rule.Definition);
        Operation = Collect(rules, rule => rule.Operation);
        Fragment = Collect(rules, rule => rule.Fragment);
        VariableDefinition = Collect(rules, rule => rule.VariableDefinition);
        Field = Collect(rules, rule => rule.Field);
        FragmentSpread = Collect(rules, rule => rule.FragmentSpread);
        InlineFragment = Collect(rules, rule => rule.InlineFragment);
        Directives = Collect(rules, rule => rule.Directives);
        Directive = Collect(rules, rule => rule.Directive);
        Argument = Collect(rules, rule => rule.Argument);
        Value = Collect(rules, rule => rule.Value);
        NamedType = Collect(rules, rule => rule.NamedType);
        OperationUses = Collect(rules, rule => rule.OperationUses);
        Finish = Collect(rules, rule => rule.Finish);
    }

    public Action<ValidationContext, DocumentNode>[] Document { get; }

    public Action<ValidationContext, DefinitionNode>[] Definition { get; }

    public Action<ValidationContext, OperationDefinitionNode>[] Operation { get; }

    public Action<ValidationContext, FragmentDefinitionNode>[] Fragment { get; }

    public Action<ValidationContext, VariableDefinitionNode>[] VariableDefinition { get; }

    public Action<ValidationContext, FieldNode>[] Field { get; }

    public Action<ValidationContext, FragmentSpreadNode>[] FragmentSpread { get; }

    public Action<ValidationContext, InlineFragmentNode>[] InlineFragment { get; }

    public Action<ValidationContext, DirectiveSite>[] Directives { get; }

    public Action<ValidationContext, DirectiveNode>[] Directive { get; }

    public Action<ValidationContext, ArgumentNode, ArgumentDefinition?>[] Argument { get; }

    public ValueCheck[] Value { get; }

    public Action<ValidationContext, NamedTypeNode>[] NamedType { get; }

    public Action<ValidationContext, OperationUses>[] OperationUses { get; }

    public Action<ValidationContext>[] Finish { get; }

    public static RuleSet Of(IReadOnlyList<ValidationRule> rules) => Known.GetValue(rules, static rules => new(rules));

    private static T[] Collect<T>(IReadOnlyList<ValidationRule> rules, Func<ValidationRule, T?> handler)
        where T : Delegate => [.. rules.Select(handler).OfType<T>()];
}
