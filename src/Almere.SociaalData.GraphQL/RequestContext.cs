using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL;

/// <summary>What the host adds to a request: who decides on it, what its caller gets to see of the schema, and what resolvers are given.</summary>
public sealed record RequestContext
{
    /// <summary>Nothing is decided, and the whole schema is visible.</summary>
    public static RequestContext Open { get; } = new();

    /// <summary>Decides on every coordinate of the request; null where everything is allowed.</summary>
    public IFieldGate? Gate { get; init; }

    /// <summary>The schema that introspection shows and suggestions are taken from; null for the whole schema.</summary>
    public Schema? VisibleSchema { get; init; }

    /// <summary>
    /// What planners are given, <see cref="PlanningContext.State"/>. A plan is shared by all requests with the same gate key, so this may depend on
    /// the gate and on nothing else of the request.
    /// </summary>
    public object? PlanningState { get; init; }

    /// <summary>What resolvers and steps are given, <see cref="OperationContext.State"/>, for example a door to a database.</summary>
    public object? State { get; init; }

    /// <summary>Whether the result will be written with <see cref="Execution.ExecutionResult.WriteToAsync"/>, so that long lists may wait for that.</summary>
    public bool StreamsLists { get; init; }

    /// <summary>The value that root fields without behaviour are read from.</summary>
    public object? RootValue { get; init; }

    /// <summary>Whether the caller gets to see a type, or a field, input field or enum value of it, and may have it suggested.</summary>
    internal bool Shows(string type, string? member) => VisibleSchema is null || (VisibleSchema.GetType(type), member) switch
    {
        (null, _) => false,
        (_, null) => true,
        (FieldedType fielded, _) => fielded.Fields.Contains(member),
        (InputObjectType inputObject, _) => inputObject.Fields.Contains(member),
        (EnumType enumType, _) => enumType.Values.Contains(member),
        _ => false,
    };
}
