using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>The texts of a record: what was asked, by whom, what for and how it ended. Most requests have those of many others, so they are kept once.</summary>
internal sealed record RecordTexts(
    string Status, string Operation, string? Purpose, string? ProcessingActivity, string Organisation, string? Application, string Coordinates, string Denied,
    string? Refusal, string? Processor, string? ExceptionType)
{
    /// <summary>Those of an entry that isn't written yet.</summary>
    public static RecordTexts Of(AccessLogEntry entry)
    {
        var action = entry.Action;
        return new(
            entry.Status.ToString(), action.Name, action.Purpose?.Id, action.Purpose?.Uri.ToString(), action.Organisation, action.Application, action.Coordinates,
            action.Denied, action.Refusal, action.Processor, entry.ExceptionType);
    }

    /// <summary>Those of a record.</summary>
    public static RecordTexts Of(AccessRecord record) => new(
        record.Status, record.Operation, record.Purpose, record.ProcessingActivity, record.Organisation, record.Application, record.Coordinates, record.Denied,
        record.Refusal, record.Processor, record.ExceptionType);

    /// <summary>All of them, in the order of <see cref="AccessLogTables.TextColumns"/> behind the key.</summary>
    public IReadOnlyList<string?> InOrder() =>
        [Status, Operation, Purpose, ProcessingActivity, Organisation, Application, Coordinates, Denied, Refusal, Processor, ExceptionType];

    // The short ones, in which texts differ that differ at all; of the long ones the length.
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, Operation, Purpose, Organisation, Application, Coordinates.Length, Denied.Length);
}
