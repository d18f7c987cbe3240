using Almere.SociaalData.Access.Files;

namespace Almere.SociaalData.Access.Purposes;

/// <summary>The purposes that grants can name, read from <c>purposes.json</c>.</summary>
internal sealed class PurposeRegister
{
    /// <summary>The file's name within the folder.</summary>
    public const string FileName = "purposes.json";

    private readonly Dictionary<string, Purpose> _byId;

    private PurposeRegister(IReadOnlyList<Located<Purpose>> entries)
    {
        Entries = entries;
        _byId = entries.Select(entry => entry.Value).ToDictionary(purpose => purpose.Id, StringComparer.Ordinal);
    }

    public static PurposeRegister Empty { get; } = new([]);

    public IReadOnlyList<Located<Purpose>> Entries { get; }

    public IEnumerable<string> Ids => _byId.Keys;

    public Purpose? Find(string id) => _byId.GetValueOrDefault(id);

    public static PurposeRegister Read(PolicyFile file, List<PolicyProblem> problems)
    {
        if (LocatedJson.Read(file, problems) is not { } root) return Empty;
        var fields = JsonFields.Of(root, "the register of purposes", problems);
        fields.OptionalText("$schema");
        var entries = new List<Located<Purpose>>();
        foreach (var item in fields.List(fields.Required("purposes", "the list of processing activities"), "purposes"))
        {
            if (ReadPurpose(item, problems) is not { } entry) continue;
            if (entries.Any(other => other.Value.Id == entry.Value.Id)) problems.Add(new(entry.Place, $"Purpose \"{entry.Value.Id}\" stands in the register twice; keep one of them."));
            else entries.Add(entry);
        }

        fields.RefuseLeftovers();
        return new(entries);
    }

    private static Located<Purpose>? ReadPurpose(JsonValue item, List<PolicyProblem> problems)
    {
        var fields = JsonFields.Of(item, "a purpose", problems);
        var id = fields.RequiredText("id", "the short name that role files use");
        var title = fields.RequiredText("title", "its English title");
        var term = fields.RequiredText("term", "its Dutch title in the register");
        var basis = fields.RequiredText("legalBasis", "the law that it rests on");
        var address = fields.RequiredText("uri", "its entry in the register of processing activities");
        fields.RefuseLeftovers();
        if (id is null || title is null || term is null || basis is null || address is null) return null;
        if (Uri.TryCreate(address.Value, UriKind.Absolute, out var uri)) return new(fields.Place, new(id.Value, title.Value, term.Value, basis.Value, uri));
        problems.Add(new(address.Place, $"\"uri\" is an absolute URI, found \"{address.Value}\"."));
        return null;
    }
}
