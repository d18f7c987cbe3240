using System.Buffers;
using System.Diagnostics;
using Almere.SociaalData.Api;
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
    RegisterApi api, TrustedDocumentStore documents, TenantDirectory tenants, AzureAdSettings azureAd, TimeProvider clock, ILogger<RegisterEndpoint> logger) : IGraphQLEndpoint
{
    // Grants hold from day to day as the municipality counts days.
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <inheritdoc/>
    public async ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, ResponseBody response, CancellationToken cancellationToken)
    {
        switch (documents.Choose(request.Parameters, request.Caller.Roles, tenants.Current.GetValueOrDefault(request.Caller.TenantId)?.TrustedDocumentsOnly ?? false))
        {
            case DocumentChoice.Unknown(var code, var reason):
                return Refuse(code, reason, GraphQLOutcome.RequestError, response);
            case DocumentChoice.NotTrusted(var code, var reason):
                return Refuse(code, reason, GraphQLOutcome.Forbidden, response);
            case DocumentChoice.Found(var document):
                return await ExecuteAsync(request, document, response, cancellationToken);
            case var other:
                throw new UnreachableException($"Unknown choice {other}.");
        }
    }

    private async ValueTask<GraphQLOutcome> ExecuteAsync(
        GraphQLHttpRequest request, string document, ResponseBody response, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Netherlands).DateTime);
        var opening = await api.OpenAsync(
            request.Caller.Organisation, request.Caller.ApplicationId, request.Caller.Roles, request.ProcessingActivity, today,
            azureAd.AllowWebApiToBeAuthorizedByACL, cancellationToken);
        switch (opening)
        {
            case RequestOpening.Refused(var code, var reason):
                return Refuse(code, reason, GraphQLOutcome.Forbidden, response);
            case RequestOpening.Opened(var context):
                await using (context.State as IAsyncDisposable)
                    return await ExecuteAsync(request, document, context with { StreamsLists = true }, response, cancellationToken);
            default:
                throw new UnreachableException($"Unknown opening {opening}.");
        }
    }

    private async ValueTask<GraphQLOutcome> ExecuteAsync(
        GraphQLHttpRequest request, string document, RequestContext context, ResponseBody response, CancellationToken cancellationToken)
    {
        var parameters = request.Parameters;
        var prepared = api.Pipeline.Prepare(
            new(document) { OperationName = parameters.OperationName, Variables = parameters.Variables, Extensions = parameters.Extensions }, context);
        if (request.QueriesOnly && (prepared.OperationType ?? KindOf(document, parameters.OperationName)) is OperationType.Mutation or OperationType.Subscription)
        {
            Write(new ExecutionResult([new GraphQLError("A GET request holds queries only. Send this operation with POST.")]), response);
            return GraphQLOutcome.MutationRefused;
        }

        using var result = await api.Pipeline.RunAsync(prepared, context, cancellationToken);
        using var stream = new ResponseStream((piece, token) => SendAsync(response, piece, token));
        await result.WriteToAsync(stream);
        foreach (var cause in result.Errors.Select(error => error.Cause).OfType<Exception>())
            FieldFailed(logger, cause.GetType().Name, cause.StackTrace);
        var outcome = result.HasData ? GraphQLOutcome.Executed : GraphQLOutcome.RequestError;
        await response.CompleteAsync(outcome, stream.Writer.WrittenMemory, cancellationToken);
        return outcome;
    }

    // The one way out for a part of an answer that isn't complete yet.
    private static ValueTask SendAsync(ResponseBody response, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken) =>
        response.SendAsync(piece, cancellationToken);

    // A document that isn't valid asks for an operation all the same: a schema without mutations refuses every document with one.
    private static OperationType? KindOf(string text, string? operationName) =>
        Parser.TryParse(new(text), ParserOptions.Default, out var document, out _)
        && OperationChoice.TryChoose(document, operationName, out var operation, out _)
            ? operation.Operation
            : null;

    private static GraphQLOutcome Refuse(string code, string reason, GraphQLOutcome outcome, ResponseBody response)
    {
        Write(new ExecutionResult([new GraphQLError(reason).WithCode(code)]), response);
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
}
