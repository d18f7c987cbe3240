using System.Diagnostics.CodeAnalysis;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL;

/// <summary>A request that was read, checked and planned, with nothing executed yet: ready to run, or refused.</summary>
public readonly struct PreparedRequest
{
    internal PreparedRequest(OperationType? operationType, ExecutionResult refusal)
    {
        OperationType = operationType;
        Refusal = refusal;
    }

    internal PreparedRequest(OperationPlan plan, IReadOnlyDictionary<string, object?> variables, double cost)
    {
        Cost = cost;
        OperationType = plan.Operation.Operation;
        Plan = plan;
        Variables = variables;
    }

    /// <summary>The kind of the operation, for hosts that allow only some; null where the request was refused before an operation was found.</summary>
    public OperationType? OperationType { get; }

    /// <summary>Whether the request can run.</summary>
    [MemberNotNullWhen(true, nameof(Plan), nameof(Variables))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsReady => Plan is not null;

    /// <summary>The answer to a request that can't run: errors and no <c>data</c>.</summary>
    public ExecutionResult? Refusal { get; }

    /// <summary>The plan of the operation.</summary>
    public OperationPlan? Plan { get; }

    /// <summary>What the request may cost, by the sizes of its pages and the weights of its fields; 0 where it was refused.</summary>
    public double Cost { get; }

    /// <summary>The coerced variables.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; }
}
