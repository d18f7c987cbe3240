using System.Buffers;
using System.Diagnostics;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Api;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Gateway.AccessLog;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.Gateway.TrustedDocuments;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Hands requests of authenticated callers to the registers.</summary>
internal sealed partial class RegisterEndpoint(
    RegisterApi api, TrustedDocumentStore documents, TenantDirectory tenants, AzureAdSettings azureAd, AccessLogWriter log, ILogger<RegisterEndpoint> logger)
    : IGraphQLEndpoint
{
    private const string LogUnavailable = "ACCESS_LOG_UNAVAILABLE";

    // Grants hold from day to day as the municipality counts days.
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <inheritdoc/>
    public async ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, IBufferWriter<byte> response, CancellationToken cancellationToken)
    {
        switch (documents.Choose(request.Parameters, request.Caller.Roles, tenants.Current.GetValueOrDefault(request.Caller.TenantId)?.TrustedDocumentsOnly ?? false))
        {
            case DocumentChoice.Unknown(var code, var reason):
                return Refuse(code, reason, GraphQLOutcome.RequestError, response);
            case DocumentChoice.NotTrusted(var code, var reason):
                await RecordAsync(Refusal(request, At(), code, request.Parameters.Document!), AccessStatus.Unset, null);
                return Refuse(code, reason, GraphQLOutcome.Forbidden, response);
            case DocumentChoice.Found found:
                return await ExecuteAsync(request, found, response, cancellationToken);
            case var other:
                throw new UnreachableException($"Unknown choice {other}.");
        }
    }

    private async ValueTask<GraphQLOutcome> ExecuteAsync(
        GraphQLHttpRequest request, DocumentChoice.Found document, IBufferWriter<byte> response, CancellationToken cancellationToken)
    {
        var at = At();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Netherlands).DateTime);
        var opening = await api.OpenAsync(
            request.Caller.Organisation, request.Caller.ApplicationId, request.Caller.Roles, request.ProcessingActivity, today,
            azureAd.AllowWebApiToBeAuthorizedByACL, cancellationToken);
        switch (opening)
        {
            case RequestOpening.Refused(var code, var reason):
                await RecordAsync(Refusal(request, at, code, document.Text), AccessStatus.Unset, null);
                return Refuse(code, reason, GraphQLOutcome.Forbidden, response);
            case RequestOpening.Opened(var context):
                await using (context.State as IAsyncDisposable)
                    return await ExecuteAsync(request, document, at, context, response, cancellationToken);
            default:
                throw new UnreachableException($"Unknown opening {opening}.");
        }
    }

    private async ValueTask<GraphQLOutcome> ExecuteAsync(
        GraphQLHttpRequest request, DocumentChoice.Found document, DateTimeOffset at, RequestContext context, IBufferWriter<byte> response,
        CancellationToken cancellationToken)
    {
        var asked = Request(request, document.Text);
        var prepared = api.Pipeline.Prepare(asked, context);
        if (request.QueriesOnly && (prepared.OperationType ?? KindOf(document.Text, asked.OperationName)) is OperationType.Mutation or OperationType.Subscription)
        {
            Write(new ExecutionResult([new GraphQLError("A GET request holds queries only. Send this operation with POST.")]), response);
            return GraphQLOutcome.MutationRefused;
        }

        var caller = (CallerRequest)context.State!;
        if (api.FootprintOf(asked, prepared) is not { } footprint || footprint is { IsPersonal: false, IsRefused: false, ReadsLog: false })
            return Answer(await RunOpenAsync(prepared, context, caller, cancellationToken), response);

        var requestLog = new RequestLog(log, Action(request, at, document.Operation, footprint, caller.Caller.Purpose), caller.Subjects);
        if (footprint is { IsPersonal: false, ReadsLog: false })
        {
            var open = await RunOpenAsync(prepared, context, caller, cancellationToken);
            await RecordAsync(requestLog, AccessStatus.Unset, null);
            return Answer(open, response);
        }

        try
        {
            await log.OpenAsync(cancellationToken);
            var result = await RunRecordedAsync(prepared, context, requestLog, cancellationToken);
            // The access log itself isn't logged.
            if (footprint is { IsPersonal: true } or { IsRefused: true })
                await requestLog.CommitAsync(StatusOf(result, footprint, out var fault), fault, cancellationToken);
            return Answer(result, response);
        }
        catch (AccessLogUnavailableException unavailable)
        {
            NotRecorded(logger, unavailable.Message);
            return Refuse(
                LogUnavailable, "It can't be recorded at the moment that personal data is used, so none is given. Ask for open data, or try again in a minute.",
                GraphQLOutcome.Unavailable, response);
        }
    }

    /// <summary>Runs a request that uses no personal data. Should somebody's row come out all the same, nothing of it leaves.</summary>
    private async ValueTask<ExecutionResult> RunOpenAsync(PreparedRequest prepared, RequestContext context, CallerRequest caller, CancellationToken cancellationToken)
    {
        var result = await RunAsync(prepared, context, cancellationToken);
        return caller.Subjects.HasNew ? throw new UnreachableException("A request for open data read a person.") : result;
    }

    /// <summary>Runs a request; where it breaks off, it is recorded that it had begun.</summary>
    private async ValueTask<ExecutionResult> RunRecordedAsync(PreparedRequest prepared, RequestContext context, RequestLog requestLog, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(prepared, context, cancellationToken);
        }
        catch (Exception broken)
        {
            await RecordAsync(requestLog, AccessStatus.Error, broken.GetType().FullName);
            throw;
        }
    }

    private async ValueTask<ExecutionResult> RunAsync(PreparedRequest prepared, RequestContext context, CancellationToken cancellationToken)
    {
        var result = await api.Pipeline.RunAsync(prepared, context, cancellationToken);
        foreach (var cause in result.Errors.Select(error => error.Cause).OfType<Exception>())
            FieldFailed(logger, cause.GetType().Name, cause.StackTrace);
        return result;
    }

    /// <summary>A denial or a wrong argument is no fault: Unset, unless personal data was used beside it.</summary>
    private static AccessStatus StatusOf(ExecutionResult result, OperationFootprint footprint, out string? fault)
    {
        fault = result.Errors.Select(error => error.Cause).OfType<Exception>().FirstOrDefault()?.GetType().FullName;
        return fault is not null ? AccessStatus.Error : footprint.IsPersonal && result.HasValue ? AccessStatus.Ok : AccessStatus.Unset;
    }

    private static GraphQLRequest Request(GraphQLHttpRequest request, string document) => new(document)
    {
        OperationName = request.Parameters.OperationName,
        Variables = request.Parameters.Variables,
        Extensions = request.Parameters.Extensions,
    };

    private RequestLog Refusal(GraphQLHttpRequest request, DateTimeOffset at, string code, string document) =>
        new(log, Action(request, at, null, api.FootprintOfRefused(Request(request, document)), null) with { Refusal = code }, null);

    // The name of an operation is the caller's own text, and could hold somebody's number: only that of a trusted document is kept.
    private static AccessAction Action(GraphQLHttpRequest request, DateTimeOffset at, string? operation, OperationFootprint footprint, Purpose? purpose) => new()
    {
        At = at,
        TraceId = request.Trace.TraceId,
        SpanId = request.Trace.SpanId,
        ParentSpanId = request.Trace.ParentSpanId,
        Name = operation ?? (footprint.RootFields.Length > 0 ? footprint.RootFields : "request"),
        Purpose = purpose,
        Organisation = request.Caller.Organisation,
        Application = request.Caller.ApplicationId,
        Coordinates = footprint.Coordinates,
        Denied = footprint.Denied,
        Refusal = footprint.IsRefused ? ErrorCodes.NotAuthorized : null,
        Processor = request.Processor,
    };

    /// <summary>Records what gives no personal data: where it can't be recorded, the answer is the same.</summary>
    private async ValueTask RecordAsync(RequestLog requestLog, AccessStatus status, string? fault)
    {
        try
        {
            await requestLog.CommitAsync(status, fault, CancellationToken.None);
        }
        catch (AccessLogUnavailableException unavailable)
        {
            NotRecorded(logger, unavailable.Message);
        }
    }

    private DateTimeOffset At() => log.Clock.GetUtcNow();

    private static GraphQLOutcome Answer(ExecutionResult result, IBufferWriter<byte> response)
    {
        Write(result, response);
        return result.HasData ? GraphQLOutcome.Executed : GraphQLOutcome.RequestError;
    }

    // A document that isn't valid asks for an operation all the same: a schema without mutations refuses every document with one.
    private static OperationType? KindOf(string text, string? operationName) =>
        Parser.TryParse(new(text), ParserOptions.Default, out var document, out _)
        && OperationChoice.TryChoose(document, operationName, out var operation, out _)
            ? operation.Operation
            : null;

    private static GraphQLOutcome Refuse(string code, string reason, GraphQLOutcome outcome, IBufferWriter<byte> response)
    {
        Write(new ExecutionResult([new GraphQLError(reason).WithCode(code)]), response);
        return outcome;
    }

    private static void Write(ExecutionResult result, IBufferWriter<byte> response)
    {
        using var writer = new JsonTextWriter();
        result.WriteTo(writer);
        response.Write(writer.WrittenSpan);
    }

    // Type and place, never the message: it can quote a value of a row.
    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "A field could not be answered: {Fault} at {Trace}")]
    private static partial void FieldFailed(ILogger logger, string fault, string? trace);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "A request could not be recorded in the access log: {Reason}")]
    private static partial void NotRecorded(ILogger logger, string reason);
}
