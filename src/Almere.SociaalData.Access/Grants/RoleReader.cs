using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Domain.Organisations;

namespace Almere.SociaalData.Access.Grants;

/// <summary>Reads a role file against the schema and the register of purposes.</summary>
internal static class RoleReader
{
    private const string EveryoneWord = "everyone";
    private const string ExactWord = "exact";
    private const string ControlledWord = "controlled";

    private static readonly Dictionary<string, OrganisationKind> Kinds = Enum.GetValues<OrganisationKind>().ToDictionary(SchemaName, StringComparer.Ordinal);

    /// <summary>The kinds of organisation as role files write them.</summary>
    public static IReadOnlyCollection<string> KindNames => Kinds.Keys;

    public static Role? Read(PolicyFile file, SchemaCatalog catalog, PurposeRegister purposes, List<PolicyProblem> problems)
    {
        if (LocatedJson.Read(file, problems) is not { } root) return null;
        var name = Path.GetFileNameWithoutExtension(file.Name);
        var fields = JsonFields.Of(root, "a role", problems);
        fields.OptionalText("$schema");
        var title = fields.RequiredText("title", "the role in English");
        var term = fields.RequiredText("term", "the role in Dutch");
        var about = fields.RequiredText("about", "what the role is for");
        var holders = ReadHolders(fields.Required("holders", "\"everyone\", or the kinds and codes of the organisations that may hold it"), problems);
        var (figures, ground) = ReadFigures(fields, problems);
        var grants = new List<Grant>();
        var number = 0;
        foreach (var item in fields.List(fields.Required("grants", "the list of what the role may do"), "grants"))
        {
            number++;
            grants.AddRange(new GrantReader(name, number, catalog, purposes, problems).Read(item));
        }

        fields.RefuseLeftovers();
        return title is null || term is null || about is null || holders is null
            ? null
            : new(name, title.Value, term.Value, about.Value, holders, figures, ground, grants, fields.Place);
    }

    /// <summary>An enum value as the schema writes it: CARE_PROVIDER.</summary>
    private static string SchemaName(OrganisationKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    private static RoleHolders? ReadHolders(JsonValue? value, List<PolicyProblem> problems)
    {
        switch (value)
        {
            case null:
                return null;
            case JsonValue.Text { Value: EveryoneWord }:
                return new RoleHolders.Everyone();
            case JsonValue.Object:
                var fields = JsonFields.Of(value, "holders", problems);
                var kinds = fields.Texts(fields.Optional("kinds"), "kinds");
                var organisations = fields.Texts(fields.Optional("organisations"), "organisations");
                fields.RefuseLeftovers();
                foreach (var kind in kinds.Where(kind => !Kinds.ContainsKey(kind.Value)))
                    problems.Add(new(kind.Place, $"There is no kind of organisation \"{kind.Value}\". {NearestName.Offer(kind.Value, Kinds.Keys)}"));
                if (kinds is [] && organisations is []) problems.Add(new(fields.Place, "Nobody may hold this role: name a kind of organisation or an organisation."));
                return new RoleHolders.Organisations(
                    [.. kinds.Where(kind => Kinds.ContainsKey(kind.Value)).Select(kind => Kinds[kind.Value])], [.. organisations.Select(code => code.Value)]);
            default:
                problems.Add(new(value.Place, $"\"holders\" is \"{EveryoneWord}\" or an object with \"kinds\" and \"organisations\", found {value.Kind}."));
                return null;
        }
    }

    private static (FigurePrecision Precision, string? Ground) ReadFigures(JsonFields fields, List<PolicyProblem> problems)
    {
        var word = fields.OptionalText("figures");
        var ground = fields.OptionalText("figuresGround");
        switch (word?.Value)
        {
            case ExactWord when ground is not null:
                return (FigurePrecision.Exact, ground.Value);
            case ExactWord:
                problems.Add(new(word.Place, "Exact figures on persons need a legal ground: say it in \"figuresGround\"."));
                break;
            case null or ControlledWord when ground is not null:
                problems.Add(new(ground.Place, $"\"figuresGround\" belongs beside \"figures\": \"{ExactWord}\"; controlled figures need no ground."));
                break;
            case null or ControlledWord:
                break;
            default:
                problems.Add(new(word.Place, $"\"figures\" is \"{ControlledWord}\" or \"{ExactWord}\", found \"{word.Value}\"."));
                break;
        }

        return (FigurePrecision.Controlled, null);
    }
}
