using System.Linq.Expressions;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Tests.Contract;
using Almere.SociaalData.Access.Tests.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Domain.Organisations;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Access.Tests.Views;

/// <summary>Random roles against a plain reading of their grants, row by row.</summary>
public sealed class ViewPropertyTests
{
    private static readonly string[] TypeNames = ["Client", "Trajectory", "DebtTrajectory", "SocialSupportTrajectory", "ShelterLocation"];
    private static readonly string[] FieldNames = ["id", "status", "sex", "stage", "address"];
    private static readonly CallerScope[] Callers = [RegisterRows.Provider, RegisterRows.Almere, RegisterRows.Lelystad];
    private static readonly Dictionary<LambdaExpression, Delegate> Compiled = [];

    [Fact]
    public void A_view_opens_on_each_row_what_some_grant_opens_and_nothing_more() =>
        Prop.ForAll(Roles().ToArbitrary(), roles =>
        {
            var view = ViewOf(roles);
            return Agree(roles, question => Effective(view, question) == Plain(roles, question));
        }).Check(Testing.Property.Runs(100));

    [Fact]
    public void Adding_a_role_never_takes_anything_away() =>
        Prop.ForAll(Roles().ToArbitrary(), Roles().ToArbitrary(), (roles, more) =>
        {
            var (before, after) = (ViewOf(roles), ViewOf([.. roles, .. more]));
            return Agree([.. roles, .. more], question => !Effective(before, question) || Effective(after, question));
        }).Check(Testing.Property.Runs(100));

    [Fact]
    public void The_order_of_roles_does_not_matter() =>
        Prop.ForAll(Roles().ToArbitrary(), roles =>
        {
            var reversed = roles.AsEnumerable().Reverse().ToList();
            (AccessView Left, AccessView Right) views = (ViewOf(roles), ViewOf(reversed));
            return (views.Left.Fingerprint == views.Right.Fingerprint).Label("fingerprint")
                .And(Agree(roles, question => Effective(views.Left, question) == Effective(views.Right, question)));
        }).Check(Testing.Property.Runs(100));

    /// <summary>Whether something holds for every question; where it doesn't, the question and the grants are the label of the failure.</summary>
    private static Property Agree(IReadOnlyList<Role> roles, Func<Question, bool> holds)
    {
        var against = Questions().FirstOrDefault(question => !holds(question));
        var grants = roles.SelectMany(role => role.Grants).Select(grant => $"{grant.Type}.{grant.Fields[0]} {string.Join(',', grant.Uses)} on {string.Join('+', grant.Rows)}");
        return (against is null).Label($"{against} under {string.Join("; ", grants)}");
    }

    /// <summary>What a row shows: it is there at all, and the field is open on it.</summary>
    private static bool Effective(AccessView view, Question question)
    {
        var rows = view.Rows(question.Entity, question.Use is FieldUse.Read or FieldUse.Filter or FieldUse.Order ? FieldUse.Read : FieldUse.Aggregate);
        var there = rows switch { RowRule.All => true, RowRule.Where(var where) => Holds(where, question), _ => false };
        return there && view.Decide(question.Type, question.Field, question.Use) switch
        {
            Decision.Allowed => true,
            Decision.OnSomeRows some => Holds(some.Where, question),
            _ => false,
        };
    }

    /// <summary>The grants read one by one, without any of the view's machinery.</summary>
    private static bool Plain(IReadOnlyList<Role> roles, Question question)
    {
        var list = question.Use is FieldUse.Read or FieldUse.Filter or FieldUse.Order;
        var counted = roles.SelectMany(role => role.Grants).Any(grant => Concerns(grant, question) && grant.Uses.Contains(FieldUse.Aggregate) && On(grant, question));
        return (list || counted)
            && roles.SelectMany(role => role.Grants).Any(grant =>
                (grant.Type == question.Type || RoleFiles.Repository.Catalog.Find(question.Type)!.Interfaces.Contains(grant.Type))
                && grant.Fields.Contains(question.Field) && grant.Uses.Contains(question.Use) && On(grant, question));
    }

    /// <summary>Whether a grant is about the row: by its type, or as one that implements the type asked for.</summary>
    private static bool Concerns(Grant grant, Question question)
    {
        var asked = RoleFiles.Repository.Catalog.Find(question.Type)!;
        var granted = RoleFiles.Repository.Catalog.Find(grant.Type)!;
        return grant.Type == question.Type || asked.Interfaces.Contains(grant.Type) || (granted.Interfaces.Contains(question.Type) && granted.Entity!.IsInstanceOfType(question.Row));
    }

    private static bool On(Grant grant, Question question) => grant.Rows.All(name => name switch
    {
        "all" => true,
        "none" => false,
        _ => Holds(RowScopes.Find(name)!.RuleFor(question.Row.GetType())!, question),
    });

    private static bool Holds(LambdaExpression rule, Question question)
    {
        lock (Compiled)
        {
            if (!Compiled.TryGetValue(rule, out var compiled)) Compiled[rule] = compiled = rule.Compile(preferInterpretation: true);
            return (bool)compiled.DynamicInvoke(question.Row, question.Caller)!;
        }
    }

    private static IEnumerable<Question> Questions() =>
        from type in TypeNames
        let offered = RoleFiles.Repository.Catalog.Find(type)!
        from field in FieldNames
        where offered.Field(field) is not null
        from use in Enum.GetValues<FieldUse>()
        where use is not FieldUse.FilterFigures
        from row in RegisterRows.Of(offered.Entity!)
        from caller in Callers.Take(2)
        select new Question(type, offered.Entity!, field, use, row.Row, caller);

    private static AccessView ViewOf(IReadOnlyList<Role> roles) => ViewBuilder.Build(RoleFiles.Repository.Catalog, roles, static _ => true, static _ => "denied");

    private static Gen<List<Role>> Roles() => from roles in Gen.Choose(1, 3).SelectMany(count => Role().ListOf(count)) select roles.Select((role, i) => Named(role, i)).ToList();

    private static Role Named(Role role, int number) => role with { Name = $"r{number}", Grants = [.. role.Grants.Select((grant, i) => grant with { Name = $"r{number}#{i}" })] };

    private static Gen<Role> Role() =>
        from grants in Gen.Choose(0, 3).SelectMany(count => AGrant().ListOf(count))
        select new Role(
            "r", "T", "T", "A", new RoleHolders.Organisations([OrganisationKind.Municipality], []), FigurePrecision.Controlled, null, [.. grants], new("r.json", 1, 1));

    private static Gen<Grant> AGrant() =>
        from type in Gen.Elements(TypeNames)
        let offered = RoleFiles.Repository.Catalog.Find(type)!
        from field in Gen.Elements(FieldNames.Where(name => offered.Field(name) is not null))
        from words in Gen.Elements(WordChoices.AsEnumerable())
        from rows in Gen.Elements(ScopesFor(offered).AsEnumerable()).ListOf(2)
        select new Grant("r#0", "r", type, [field], UseWords.Open(words), [.. rows], [], "G", null, null, new("r.json", 1, 1));

    private static IReadOnlyList<string[]> WordChoices { get; } =
        [["read"], ["read", "filter"], ["read", "order"], ["read", "filter", "order", "group", "aggregate"], ["group", "filter"], ["aggregate"], ["aggregate", "group"]];

    private static List<string> ScopesFor(CatalogType type) => [.. RowScopes.OfRegisters.Where(scope => scope.RuleFor(type.Entity!) is not null).Select(scope => scope.Name), "all", "all", "none"];

    private sealed record Question(string Type, Type Entity, string Field, FieldUse Use, object Row, CallerScope Caller);
}
