using System.Buffers;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Api;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Explaining;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Data.Database;
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
    RegisterApi api, TrustedDocumentStore documents, TenantDirectory tenants, AzureAdSettings azureAd, AccessLogWriter log, IHostEnvironment environment,
    ILogger<RegisterEndpoint> logger) : IGraphQLEndpoint
{
    private const string LogUnavailable = "ACCESS_LOG_UNAVAILABLE";

    private readonly DutchDays _days = new();

    /// <inheritdoc/>
    public ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, ResponseBody response, CancellationToken cancellationToken)
    {
        if (ExplainHeader.Refusal(request.Explain, request.Caller, environment) is { } refusal)
            return new(Refuse(refusal, GraphQLOutcome.Forbidden, response));
        return documents.Choose(request.Parameters, request.Caller.Roles, tenants.Current.GetValueOrDefault(request.Caller.TenantId)?.TrustedDocumentsOnly ?? false) switch
        {
            DocumentChoice.Found found => ExecuteAsync(request, found, response, cancellationToken),
            DocumentChoice.Unknown(var code, var reason) => new(Refuse(code, reason, GraphQLOutcome.RequestError, response)),
            DocumentChoice.NotTrusted(var code, var reason) => RefuseRecordedAsync(request, At(), code, reason, request.Parameters.Document!, response),
            var other => throw new UnreachableException($"Unknown choice {other}."),
        };
    }

    private async ValueTask<GraphQLOutcome> ExecuteAsync(
        GraphQLHttpRequest request, DocumentChoice.Found document, ResponseBody response, CancellationToken cancellationToken)
    {
        var at = At();
        var opening = await api.OpenAsync(
            request.Caller.Organisation, request.Caller.ApplicationId, request.Caller.Roles, request.ProcessingActivity, _days.Of(at),
            azureAd.AllowWebApiToBeAuthorizedByACL, cancellationToken);
        switch (opening)
        {
            case RequestOpening.Refused(var code, var reason):
                return await RefuseRecordedAsync(request, at, code, reason, document.Text, response);
            case RequestOpening.Opened(var context):
                using (context.State as IDisposable)
                    return await ExecuteAsync(request, document, at, context with { StreamsLists = true }, response, cancellationToken);
            default:
                throw new UnreachableException($"Unknown opening {opening}.");
        }
    }

    private async ValueTask<GraphQLOutcome> ExecuteAsync(
        GraphQLHttpRequest request, DocumentChoice.Found document, DateTimeOffset at, RequestContext context, ResponseBody response,
        CancellationToken cancellationToken)
    {
        var asked = Request(request, document.Text);
        var prepared = api.Pipeline.Prepare(asked, context);
        if (request.QueriesOnly && (prepared.OperationType ?? KindOf(document.Text, asked.OperationName)) is OperationType.Mutation or OperationType.Subscription)
        {
            Write(new ExecutionResult([new GraphQLError("A GET request holds queries only. Send this operation with POST.")]), response);
            return GraphQLOutcome.MutationRefused;
        }

        using var statements = request.Explain is null ? null : StatementLog.Start();
        var caller = (CallerRequest)context.State!;
        if (api.FootprintOf(asked, prepared) is not { } footprint || footprint is { IsPersonal: false, IsRefused: false, ReadsLog: false })
            return await AnswerAsync(prepared, context, response, _ => NobodyIn(caller), null, cancellationToken);

        var requestLog = new RequestLog(log, Action(request, at, document.Operation, footprint, caller.Caller.Purpose), caller.Subjects);
        if (footprint is { IsPersonal: false, ReadsLog: false })
        {
            await RecordAsync(requestLog, AccessStatus.Unset, null);
            return await AnswerAsync(prepared, context, response, _ => NobodyIn(caller), null, cancellationToken);
        }

        try
        {
            await log.OpenAsync(cancellationToken);
            if (footprint.ReadsLog)
                await log.IndexAsync(cancellationToken);
            // The access log itself isn't logged.
            return footprint is { IsPersonal: true } or { IsRefused: true }
                ? await AnswerRecordedAsync(prepared, context, response, footprint, requestLog, cancellationToken)
                : await AnswerAsync(prepared, context, response, _ => NobodyIn(caller), null, cancellationToken);
        }
        catch (AccessLogUnavailableException unavailable)
        {
            return RefuseUnrecorded(unavailable, response);
        }
    }

    private GraphQLOutcome RefuseUnrecorded(AccessLogUnavailableException unavailable, ResponseBody response)
    {
        NotRecorded(logger, unavailable.Message);
        // Of an answer that is half on its way no more is sent: the connection ends.
        if (response.HasStarted)
            ExceptionDispatchInfo.Throw(unavailable);
        return Refuse(
            LogUnavailable, "It can't be recorded at the moment that personal data is used, so none is given. Ask for open data, or try again in a minute.",
            GraphQLOutcome.Unavailable, response);
    }

    /// <summary>Answers a request that uses personal data: each part leaves after it is recorded whom it shows. Where it breaks off, that is recorded.</summary>
    private async ValueTask<GraphQLOutcome> AnswerRecordedAsync(
        PreparedRequest prepared, RequestContext context, ResponseBody response, OperationFootprint footprint, RequestLog requestLog, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(prepared, context, response, CommitAsync, InsteadAsync, cancellationToken);
        }
        catch (Exception broken) when (broken is not AccessLogUnavailableException)
        {
            await RecordAsync(requestLog, AccessStatus.Error, broken.GetType().FullName);
            throw;
        }

        // The answer was ready: it couldn't be recorded, or not be sent.
        async ValueTask<GraphQLOutcome> InsteadAsync(Exception failed)
        {
            if (failed is AccessLogUnavailableException unavailable)
                return RefuseUnrecorded(unavailable, response);
            await RecordAsync(requestLog, AccessStatus.Error, failed.GetType().FullName);
            ExceptionDispatchInfo.Throw(failed);
            throw new UnreachableException();
        }

        ValueTask CommitAsync(ExecutionResult? finished)
        {
            var fault = finished is { Errors: [_, ..] errors } ? errors.Select(error => error.Cause).OfType<Exception>().FirstOrDefault()?.GetType().FullName : null;
            // A denial or a wrong argument is no fault: Unset, unless personal data was used beside it.
            var status = fault is not null ? AccessStatus.Error : footprint.IsPersonal && finished is null or { HasValue: true } ? AccessStatus.Ok : AccessStatus.Unset;
            return requestLog.CommitAsync(status, fault, cancellationToken);
        }
    }

    /// <summary>Runs a request; its answer, or the end of one that leaves in parts, waits in the response.</summary>
    /// <param name="prepared">The request.</param>
    /// <param name="context">Its caller.</param>
    /// <param name="response">Where the answer goes.</param>
    /// <param name="beforeBytes">Awaited before a part of the answer leaves: with null while it goes on, with the whole at its end.</param>
    /// <param name="instead">What is answered where the last of that fails; null where it doesn't.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private async ValueTask<GraphQLOutcome> AnswerAsync(
        PreparedRequest prepared, RequestContext context, ResponseBody response, Func<ExecutionResult?, ValueTask> beforeBytes,
        Func<Exception, ValueTask<GraphQLOutcome>>? instead, CancellationToken cancellationToken)
    {
        using var result = prepared.IsReady ? await api.Pipeline.RunAsync(prepared, context, cancellationToken) : WithoutNumbers(prepared.Refusal);
        if (StatementLog.Current is { } statements && prepared.IsReady)
            result.Extensions = api.Explain(context, prepared, statements);
        var stream = new ResponseStream((piece, token) => SendAsync(response, piece, beforeBytes, token));
        try
        {
            await result.WriteToAsync(stream);
            if (result.Errors is [_, ..] errors)
                LogFaults(errors, response);
            // All rows are in the answer: while it waits for its record, others can read on this connection, and into these buffers.
            result.Dispose();
            ((CallerRequest)context.State!).Release();
            response.Take(stream, beforeBytes(result), instead);
            return result.HasData ? GraphQLOutcome.Executed : GraphQLOutcome.RequestError;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    // A message quotes what the caller sent, and clients log messages: a number as long as a BSN isn't repeated.
    private static ExecutionResult WithoutNumbers(ExecutionResult refusal) =>
        new([.. refusal.Errors.Select(error => error with { Message = LongNumber().Replace(error.Message, "*********") })]);

    [GeneratedRegex("[0-9]{8,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();

    // A request for open data reads nobody. Should somebody's row come out all the same, nothing of it leaves.
    private static ValueTask NobodyIn(CallerRequest caller) => caller.Subjects.HasNew ? throw new UnreachableException("A request for open data read a person.") : default;

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

    private void LogFaults(IReadOnlyList<GraphQLError> errors, ResponseBody response)
    {
        foreach (var cause in errors.Select(error => error.Cause).OfType<Exception>())
        {
            FieldFailed(logger, cause.GetType().Name, cause.StackTrace);
            if (DatabaseFault.IsUnreachable(cause) && !response.HasStarted)
                throw new DatabaseUnavailableException("The database doesn't answer.", cause);
        }
    }

    private async ValueTask<GraphQLOutcome> RefuseRecordedAsync(
        GraphQLHttpRequest request, DateTimeOffset at, string code, string reason, string document, ResponseBody response)
    {
        await RecordAsync(Refusal(request, at, code, document), AccessStatus.Unset, null);
        return Refuse(code, reason, GraphQLOutcome.Forbidden, response);
    }

    private DateTimeOffset At() => log.Clock.GetUtcNow();

    // The one way out for a part of an answer that isn't complete yet.
    private static async ValueTask SendAsync(ResponseBody response, ReadOnlyMemory<byte> piece, Func<ExecutionResult?, ValueTask> beforeBytes, CancellationToken cancellationToken)
    {
        await beforeBytes(null);
        await response.SendAsync(piece, cancellationToken);
    }

    // A document that isn't valid asks for an operation all the same: a schema without mutations refuses every document with one.
    private static OperationType? KindOf(string text, string? operationName) =>
        Parser.TryParse(new(text), ParserOptions.Default, out var document, out _)
        && OperationChoice.TryChoose(document, operationName, out var operation, out _)
            ? operation.Operation
            : null;

    private static GraphQLOutcome Refuse(string code, string reason, GraphQLOutcome outcome, ResponseBody response) =>
        Refuse(new GraphQLError(reason).WithCode(code), outcome, response);

    private static GraphQLOutcome Refuse(GraphQLError error, GraphQLOutcome outcome, ResponseBody response)
    {
        Write(new ExecutionResult([error]), response);
        return outcome;
    }

    private static void Write(ExecutionResult result, ResponseBody response)
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
