using System.Buffers;
using Almere.SociaalData.Api;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Hands requests of authenticated callers to the registers.</summary>
internal sealed partial class RegisterEndpoint(RegisterApi api, AzureAdSettings azureAd, TimeProvider clock, ILogger<RegisterEndpoint> logger) : IGraphQLEndpoint
{
    // Grants hold from day to day as the municipality counts days.
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <inheritdoc/>
    public async ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, IBufferWriter<byte> response, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Netherlands).DateTime);
        var opening = await api.OpenAsync(
            request.Caller.Organisation, request.Caller.ApplicationId, request.Caller.Roles, request.ProcessingActivity, today,
            azureAd.AllowWebApiToBeAuthorizedByACL, cancellationToken);
        switch (opening)
        {
            case RequestOpening.Refused(var code, var reason):
                Write(new ExecutionResult([new GraphQLError(reason) { Extensions = new Dictionary<string, object?> { ["code"] = code } }]), response);
                return GraphQLOutcome.Forbidden;
            case RequestOpening.Opened(var context):
                await using (context.State as IAsyncDisposable)
                    return await ExecuteAsync(request, context, response, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException($"Unknown opening {opening}.");
        }
    }

    private async ValueTask<GraphQLOutcome> ExecuteAsync(
        GraphQLHttpRequest request, RequestContext context, IBufferWriter<byte> response, CancellationToken cancellationToken)
    {
        var parameters = request.Parameters;
        var prepared = api.Pipeline.Prepare(
            new(parameters.Document) { OperationName = parameters.OperationName, Variables = parameters.Variables, Extensions = parameters.Extensions }, context);
        if (request.QueriesOnly && prepared.OperationType is OperationType.Mutation or OperationType.Subscription)
        {
            Write(new ExecutionResult([new GraphQLError("A GET request holds queries only. Send this operation with POST.")]), response);
            return GraphQLOutcome.MutationRefused;
        }

        var result = await api.Pipeline.RunAsync(prepared, context, cancellationToken);
        foreach (var cause in result.Errors.Select(error => error.Cause).OfType<Exception>())
            FieldFailed(logger, cause);
        Write(result, response);
        return result.HasData ? GraphQLOutcome.Executed : GraphQLOutcome.RequestError;
    }

    private static void Write(ExecutionResult result, IBufferWriter<byte> response)
    {
        using var writer = new JsonTextWriter();
        result.WriteTo(writer);
        response.Write(writer.WrittenSpan);
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A field could not be answered")]
    private static partial void FieldFailed(ILogger logger, Exception cause);
}
