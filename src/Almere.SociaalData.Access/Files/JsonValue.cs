namespace Almere.SociaalData.Access.Files;

/// <summary>A JSON value that knows where it stands.</summary>
internal abstract record JsonValue(SourcePlace Place)
{
    /// <summary>What it is, in the words of an error message.</summary>
    public abstract string Kind { get; }

    internal sealed record Object(SourcePlace Place, IReadOnlyList<JsonMember> Members) : JsonValue(Place)
    {
        public override string Kind => "an object";
    }

    internal sealed record Array(SourcePlace Place, IReadOnlyList<JsonValue> Items) : JsonValue(Place)
    {
        public override string Kind => "a list";
    }

    internal sealed record Text(SourcePlace Place, string Value) : JsonValue(Place)
    {
        public override string Kind => $"\"{Value}\"";
    }

    /// <summary>A number, a truth value or null: nothing in a policy is one.</summary>
    internal sealed record Other(SourcePlace Place, string Literal) : JsonValue(Place)
    {
        public override string Kind => Literal;
    }
}
