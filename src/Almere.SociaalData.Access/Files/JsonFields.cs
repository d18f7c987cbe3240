namespace Almere.SociaalData.Access.Files;

/// <summary>
/// Takes the members of a JSON object one by one, each with the shape that is expected of it; what goes wrong becomes a problem with its place,
/// and reading goes on, so that one run shows everything. Members that nobody takes are leftovers, and reported.
/// </summary>
internal sealed class JsonFields
{
    private readonly JsonValue.Object _source;
    private readonly List<PolicyProblem> _problems;
    private readonly List<string> _known = [];

    private JsonFields(JsonValue.Object source, List<PolicyProblem> problems) => (_source, _problems) = (source, problems);

    public SourcePlace Place => _source.Place;

    /// <summary>The members of a value that has to be an object; without any when it isn't.</summary>
    public static JsonFields Of(JsonValue value, string what, List<PolicyProblem> problems)
    {
        if (value is JsonValue.Object source) return new(source, problems);
        problems.Add(new(value.Place, $"Expected {what} as an object, found {value.Kind}."));
        return new(new(value.Place, []), problems);
    }

    public JsonValue? Optional(string name)
    {
        _known.Add(name);
        return _source.Members.FirstOrDefault(member => member.Name == name)?.Value;
    }

    public JsonValue? Required(string name, string meaning)
    {
        var value = Optional(name);
        if (value is null) _problems.Add(new(Place, $"\"{name}\" is missing: {meaning}."));
        return value;
    }

    /// <summary>A text that isn't blank, with its place.</summary>
    public Located<string>? RequiredText(string name, string meaning) => Text(Required(name, meaning), name);

    /// <inheritdoc cref="RequiredText"/>
    public Located<string>? OptionalText(string name) => Text(Optional(name), name);

    /// <summary>One text, or a list of at least one.</summary>
    public IReadOnlyList<Located<string>> Texts(JsonValue? value, string name) => value switch
    {
        null => [],
        JsonValue.Array { Items: [] } => Refuse(value, $"\"{name}\" is an empty list: name at least one, or leave it out."),
        JsonValue.Array list => EachOnce([.. list.Items.Select(item => Text(item, name)).OfType<Located<string>>()]),
        _ => Text(value, name) is { } single ? [single] : [],
    };

    public IReadOnlyList<JsonValue> List(JsonValue? value, string name)
    {
        if (value is JsonValue.Array list) return list.Items;
        if (value is not null) _problems.Add(new(value.Place, $"\"{name}\" is a list, found {value.Kind}."));
        return [];
    }

    /// <summary>A calendar date as yyyy-MM-dd.</summary>
    public DateOnly? OptionalDate(string name)
    {
        if (OptionalText(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", out var date)) return date;
        _problems.Add(new(text.Place, $"\"{name}\" is a date as yyyy-MM-dd, found \"{text.Value}\"."));
        return null;
    }

    /// <summary>Reports members that were not taken and members that stand twice.</summary>
    public void RefuseLeftovers()
    {
        foreach (var member in _source.Members.Where(member => !_known.Contains(member.Name)))
            _problems.Add(new(member.Place, $"\"{member.Name}\" means nothing here. {NearestName.Offer(member.Name, _known)}"));
        foreach (var member in _source.Members.GroupBy(member => member.Name).SelectMany(group => group.Skip(1)))
            _problems.Add(new(member.Place, $"\"{member.Name}\" stands here twice; keep one of them."));
    }

    private Located<string>? Text(JsonValue? value, string name)
    {
        switch (value)
        {
            case null:
                return null;
            case JsonValue.Text { Value: var text } when !string.IsNullOrWhiteSpace(text):
                return new(value.Place, text);
            default:
                _problems.Add(new(value.Place, value is JsonValue.Text ? $"\"{name}\" is blank." : $"\"{name}\" is a text, found {value.Kind}."));
                return null;
        }
    }

    private IReadOnlyList<Located<string>> EachOnce(IReadOnlyList<Located<string>> texts)
    {
        foreach (var again in texts.GroupBy(text => text.Value).SelectMany(group => group.Skip(1)))
            _problems.Add(new(again.Place, $"\"{again.Value}\" stands here twice; keep one of them."));
        return [.. texts.DistinctBy(text => text.Value)];
    }

    private IReadOnlyList<Located<string>> Refuse(JsonValue value, string message)
    {
        _problems.Add(new(value.Place, message));
        return [];
    }
}
