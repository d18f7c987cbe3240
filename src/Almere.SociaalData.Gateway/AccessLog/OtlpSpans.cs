using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.Access.AccessLog;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>Entries of the access log as OTLP spans in JSON: the fields and attributes of the Logboek Dataverwerkingen by their own names.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding"/>
internal static class OtlpSpans
{
    private const int Server = 2;
    private const int Internal = 1;
    private const long NanosecondsInMillisecond = 1_000_000;

    /// <summary>A request to the collector.</summary>
    public static byte[] Write(IReadOnlyList<AccessLogEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("resourceSpans");
            json.WriteStartObject();
            json.WriteStartObject("resource");
            json.WriteStartArray("attributes");
            Attribute(json, "service.name", "almere-sociaaldata");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartArray("scopeSpans");
            json.WriteStartObject();
            json.WriteStartObject("scope");
            json.WriteString("name", "logboek-dataverwerkingen");
            json.WriteEndObject();
            json.WriteStartArray("spans");
            foreach (var entry in entries)
                Entry(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    // What continues an action adds lines to it; the action itself was sent before.
    private static void Entry(Utf8JsonWriter json, AccessLogEntry entry)
    {
        var main = entry.Action.SpanId.ToHexString();
        if (entry.Continues is null)
            Span(json, entry, main, entry.Action.ParentSpanId == default ? null : entry.Action.ParentSpanId.ToHexString(), Server, null);
        for (var i = 0; i < entry.Subjects.Length; i++)
            Span(json, entry, entry.SpanOf(i).ToString("x16", CultureInfo.InvariantCulture), main, Internal, entry.Subjects.Span[i]);
    }

    private static void Span(Utf8JsonWriter json, AccessLogEntry entry, string span, string? parent, int kind, SubjectId? subject)
    {
        var action = entry.Action;
        json.WriteStartObject();
        json.WriteString("traceId", action.TraceId.ToHexString());
        json.WriteString("spanId", span);
        if (parent is not null)
            json.WriteString("parentSpanId", parent);
        json.WriteString("name", action.Name);
        json.WriteNumber("kind", kind);
        json.WriteString("startTimeUnixNano", Nanoseconds(action.At));
        json.WriteString("endTimeUnixNano", Nanoseconds(entry.EndedAt));
        json.WriteStartArray("attributes");
        Attribute(json, "dpl.core.processing_activity_id", action.Purpose?.Uri.ToString());
        Attribute(json, "dpl.core.data_subject_id", subject?.ToString());
        Attribute(json, "dpl.core.data_subject_id_type", subject is null ? null : SubjectId.Type);
        Attribute(json, CallingProcessor.Attribute, action.Processor);
        Attribute(json, "exception.type", entry.ExceptionType);
        json.WriteEndArray();
        json.WriteStartObject("status");
        json.WriteNumber("code", (int)entry.Status);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Attribute(Utf8JsonWriter json, string key, string? value)
    {
        if (value is null)
            return;
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteStartObject("value");
        json.WriteString("stringValue", value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Nanoseconds(DateTimeOffset moment) =>
        checked(moment.ToUnixTimeMilliseconds() * NanosecondsInMillisecond).ToString(CultureInfo.InvariantCulture);
}
