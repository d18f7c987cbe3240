using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.AccessLog;
using Almere.SociaalData.GraphQL.EntityFramework;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.AccessLog;

/// <summary>How the access log is shown: what was asked, by whom and for what; never of whom, and never by which employee.</summary>
internal static class AccessLogMap
{
    /// <summary>Where its rows are kept, as the door knows it.</summary>
    public const string Store = "access log";

    private const char LineEnd = '\n';

    public static EntityMap<AccessRecord> Record { get; } = new EntityMap<AccessRecord>(
        "AccessRecord", "One use of personal data, or one that was refused (dataverwerking in het logboek): who asked, when, and for what purpose.")
        .HasKey(record => record.Id)
        .KeptIn(Store)
        .Required("at", record => record.At, "When it began, to the millisecond (tijdstip van de verwerking).")
        .Required("organisation", record => record.Organisation, "The organisation that asked (organisatie), by its code.")
        .Field("application", record => record.Application, "The application that asked for it, by its client id (applicatie).")
        .LookedUp("purpose", "Purpose", PurposeParts(), "What it was for (doel, verwerkingsactiviteit).", record => record.Purpose, record => record.ProcessingActivity)
        .Field("processingActivity", record => record.ProcessingActivity, "The purpose's entry in the register of processing activities, as an address (verwerkingenregister); absent where no purpose was chosen.")
        .Required("traceId", record => record.TraceId, "Number by which the organisation that asked finds this use in its own log (trace id): 32 hexadecimal digits.")
        .Required("operation", record => record.Operation, "What was asked: the name of an agreed document, or the lists and figures that were asked for.")
        .RequiredDerived("coordinates", "[String!]", Lines, "The kinds of data that the question touched (gegevenssoorten), as Type.field; not the data.", record => record.Coordinates)
        .RequiredDerived("denied", "[String!]", Lines, "Those of them that were denied (geweigerd).", record => record.Denied)
        .Field("refusal", record => record.Refusal, "The code of the refusal, where something was refused (reden van weigering).")
        .Required("subjects", record => record.Subjects + record.Continuations.Sum(more => more.Subjects), "Number of people of whom something was read (aantal betrokkenen).")
        .Required("status", record => record.Status, "Ok; Unset where the question was refused or wrong; Error where the gateway failed (status).");

    /// <summary>What the log keeps of a person, by the enciphered key.</summary>
    public static EntityMap<AccessedPerson> Person { get; } = new EntityMap<AccessedPerson>("AccessedPerson", "Somebody of whom something was read.", isNode: false)
        .HasKey(person => person.Id)
        .KeptIn(Store);

    private static string[] Lines(IReadOnlyList<object?> values) =>
        values[0] is string { Length: > 0 } text ? text.Split(LineEnd) : [];

    private static Dictionary<string, Func<IRowDoor, IReadOnlyList<object?>, object?>> PurposeParts() => new(StringComparer.Ordinal)
    {
        ["id"] = (_, values) => values[0] ?? "none",
        ["title"] = (door, values) => values[0] is null ? "No purpose was chosen" : Find(door, values)?.Title ?? $"{values[0]}, which has left the register",
        ["legalBasis"] = (door, values) => values[0] is null
            ? "None: without a purpose nothing personal is read."
            : Find(door, values)?.LegalBasis ?? $"As the register had it on that day: {values[1]}",
    };

    private static Purpose? Find(IRowDoor door, IReadOnlyList<object?> values) => ((CallerRequest)door).FindPurpose((string)values[0]!);
}
