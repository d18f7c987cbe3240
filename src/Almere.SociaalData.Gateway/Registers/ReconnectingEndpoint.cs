using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Gateway.Http;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>
/// Asks once more on new connections when the database was lost, for example because it was restarted. Only while nothing has been answered; queries change nothing.
/// </summary>
/// <param name="registers">Answers requests.</param>
internal sealed class ReconnectingEndpoint(RegisterEndpoint registers) : IGraphQLEndpoint
{
    /// <inheritdoc/>
    /// <exception cref="DatabaseUnavailableException">The database doesn't answer.</exception>
    public async ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLHttpRequest request, ResponseBody response, CancellationToken cancellationToken)
    {
        try
        {
            return await registers.ExecuteAsync(request, response, cancellationToken);
        }
        catch (Exception lost) when (DatabaseFault.IsUnreachable(lost) && !response.HasStarted && !cancellationToken.IsCancellationRequested)
        {
            DatabaseFault.ForgetConnections();
        }

        try
        {
            return await registers.ExecuteAsync(request, response, cancellationToken);
        }
        catch (Exception lost) when (DatabaseFault.IsUnreachable(lost) && !response.HasStarted && lost is not DatabaseUnavailableException)
        {
            throw new DatabaseUnavailableException("The database doesn't answer.", lost);
        }
    }
}
