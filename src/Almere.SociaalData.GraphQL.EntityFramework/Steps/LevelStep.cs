using Almere.SociaalData.GraphQL.EntityFramework.Levels;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Steps;

/// <summary>Reads a connection or list at the root.</summary>
/// <param name="level">What is read.</param>
internal sealed class LevelStep(Level level) : StreamedStep
{
    /// <inheritdoc/>
    public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
    {
        for (var i = 0; i < batch.Parents.Count; i++)
            batch.Set(i, new LevelValue(await level.ReadAsync(context, []).ConfigureAwait(false), 0));
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ResponseStream response, OperationContext context) => LevelStream.WriteAsync(level, response, context);
}

/// <summary>What a level has read for one parent.</summary>
/// <param name="rows">The rows.</param>
/// <param name="key">The key of the parent; 0 at the root.</param>
internal sealed class LevelValue(LevelRows rows, long key) : IJsonValue
{
    /// <inheritdoc/>
    public void WriteTo(JsonTextWriter writer) => rows.WriteTo(writer, key);
}
