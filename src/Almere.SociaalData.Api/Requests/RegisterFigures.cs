using Almere.SociaalData.Data;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.GraphQL.EntityFramework.Groups;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Figures on the registers, kept from one import to the next. One per process; safe for use by many threads at once.</summary>
public sealed class RegisterFigures : IDisposable
{
    private PlannedRead? _lastRun;

    /// <summary>The figures.</summary>
    internal KeptFigures Kept { get; } = new();

    /// <summary>
    /// What the registers are as of: the last import. Rows that somebody changes by other means are told from those before when the next import has run.
    /// </summary>
    internal async ValueTask<string> EditionAsync(OperationContext operation, RegisterRows rows, Registers registers)
    {
        var edition = "";
        _lastRun ??= PlannedRead.Of("ImportRun", rows, PlannedQueries.Columns(
            PlannedQueries.Where<ImportRun, IQueryable<ImportRun>>(registers.Runs, (run, runs) => run.Id == runs.Max(other => (int?)other.Id), registers.Runs.Expression),
            [GroupAxes.Lambda((ImportRun run) => run.Id), GroupAxes.Lambda((ImportRun run) => run.FinishedAt)]));
        await _lastRun.ReadAsync(operation, rows, (_, reader) => edition = $"{reader.GetInt32(0)} {reader.GetDateTime(1):O}");
        return edition;
    }

    /// <inheritdoc/>
    public void Dispose() => Kept.Dispose();
}
