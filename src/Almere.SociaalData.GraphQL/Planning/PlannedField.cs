using System.Text;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>One response key of a selection: the field, decided and ready to run.</summary>
public sealed class PlannedField
{
    // That of the last parent: nearly always all have one type.
    private MemberReader? _reader;

    /// <summary>The field above this one, or null for a root field.</summary>
    public required PlannedField? Above { get; init; }

    /// <summary>The object type that the field is selected on.</summary>
    public required ObjectType Parent { get; init; }

    /// <summary>The field.</summary>
    public required FieldDefinition Definition { get; init; }

    /// <summary>What the field does when the plan runs; null: it takes the member of its name from the parent's value.</summary>
    public FieldBehavior? Behavior => Definition.Behavior is SubscriptionBehavior subscription ? subscription.OnEvent : Definition.Behavior;

    /// <summary>The key in the response.</summary>
    public required string ResponseKey
    {
        get;
        init
        {
            field = value;
            EncodedKey = JsonTextWriter.EncodeKey(value);
        }
    }

    /// <summary>The key as UTF-8 JSON with quotes and colon.</summary>
    public ReadOnlyMemory<byte> EncodedKey { get; private init; }

    /// <summary>The places of the document that select this key, at least one; the first one is named in errors and gives the arguments.</summary>
    public required IReadOnlyList<FieldNode> Nodes { get; init; }

    /// <summary>What the gate says. A denied field is null, without running anything.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether the field is null in every answer, because it, or a non-null field below it, is denied or has an argument that can't be used.</summary>
    public bool IsDenied { get; internal set; }

    /// <summary>The arguments as the plan knows them, for planners; empty for a field with a resolver and no gate.</summary>
    public IReadOnlyDictionary<string, PlannedValue> Arguments { get; internal set; } = NoArguments;

    /// <summary>What the arguments take from variables, where the field runs by itself.</summary>
    internal VariableUse ArgumentVariables { get; init; } = VariableUse.Inside;

    /// <summary>The coerced arguments, or why they can't be used, from the first request on, where no variable is in them; null where each request has its own.</summary>
    internal CoercedArguments? KnownArguments => ArgumentVariables == VariableUse.None ? KnownFitness : null;

    /// <summary>
    /// Why the arguments can't be used, or that they can, from the first request on, where every request of the plan has that in common; null where each request has to
    /// see.
    /// </summary>
    internal CoercedArguments? KnownFitness { get; private set; }

    /// <summary>Keeps of the arguments of a request what holds for all requests of the plan.</summary>
    internal void Keep(CoercedArguments coerced)
    {
        // No value of a request stays.
        if (ArgumentVariables != VariableUse.Inside)
            KnownFitness = coerced is CoercedArguments.Success && ArgumentVariables == VariableUse.Whole ? CoercedArguments.None : coerced;
    }

    /// <summary>The step that reads the field, if its behaviour is planned.</summary>
    public FieldStep? Step { get; internal set; }

    /// <summary>Place of this field among all fields of the plan, from 0; for per-request arrays.</summary>
    public required int Index { get; init; }

    /// <summary>The type of the value behind lists and non-null.</summary>
    public NamedType NamedType => Definition.Type.Named;

    /// <summary>What is selected of the value for each object type that it can have; empty for a leaf.</summary>
    public IReadOnlyDictionary<ObjectType, PlannedSelection> Selections { get; internal set; } = Empty;

    /// <summary>Takes the member of the field's name from parents of a type.</summary>
    internal MemberReader ReaderFor(Type parent) => _reader is { } reader && reader.Type == parent ? reader : _reader = MemberReader.For(parent, Definition.Name);

    private static readonly Dictionary<ObjectType, PlannedSelection> Empty = [];
    private static readonly Dictionary<string, PlannedValue> NoArguments = [];

    /// <summary>What is selected of the value, for a field with one possible object type.</summary>
    public PlannedSelection Selection => Selections[(ObjectType)NamedType];

    /// <summary>The coordinate of the field on its object type.</summary>
    public Coordinate Coordinate => new(Parent.Name, Definition.Name);

    /// <inheritdoc/>
    public override string ToString() => new StringBuilder(ResponseKey).Append(": ").Append(Coordinate).ToString();
}

/// <summary>The response keys that are selected of one object type, in the order of the response.</summary>
/// <param name="Type">The object type.</param>
/// <param name="Fields">The fields.</param>
public sealed record PlannedSelection(ObjectType Type, IReadOnlyList<PlannedField> Fields);
