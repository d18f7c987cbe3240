using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Stands for the value of a root field until the response is written: the field is read then.</summary>
/// <param name="step">Reads and writes the field.</param>
internal sealed class DeferredValue(StreamedStep step) : IJsonValue
{
    /// <summary>Reads and writes the field.</summary>
    public StreamedStep Step => step;

    /// <inheritdoc/>
    public void WriteTo(JsonTextWriter writer) =>
        throw new InvalidOperationException($"This result reads its lists while it is written; write it with {nameof(ExecutionResult.WriteToAsync)}.");
}
