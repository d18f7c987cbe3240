using Almere.SociaalData.Data;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Figures on the registers, kept from one import to the next. One per process; safe for use by many threads at once.</summary>
public sealed class RegisterFigures : IDisposable
{
    private PlannedRead? _lastRun;

    /// <summary>What the registers are as of: a run of the import.</summary>
    /// <param name="Run">Its number; 0 before the first one.</param>
    /// <param name="FinishedAt">When it was ready, as the driver gives it: registers that were put back or made anew count from the same numbers.</param>
    private sealed record Edition(int Run, object? FinishedAt)
    {
        public static Edition BeforeImports { get; } = new(0, null);
    }

    /// <summary>The figures.</summary>
    internal KeptFigures Kept { get; } = new();

    /// <summary>
    /// What the registers are as of: the last import. Rows that somebody changes by other means are told from those before when the next import has run.
    /// </summary>
    internal async ValueTask<object> EditionAsync(OperationContext operation, RegisterRows rows, Registers registers)
    {
        var edition = Edition.BeforeImports;
        _lastRun ??= PlannedRead.Of("ImportRun", rows, PlannedQueries.Columns(
            PlannedQueries.First(registers.Runs.OrderByDescending(run => run.Id)), [GroupAxes.Lambda((ImportRun run) => run.Id), GroupAxes.Lambda((ImportRun run) => run.FinishedAt)]));
        await _lastRun.ReadAsync(operation, rows, (_, reader) => edition = new(reader.GetInt32(0), reader.GetValue(1)));
        return edition;
    }

    /// <inheritdoc/>
    public void Dispose() => Kept.Dispose();
}
