using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Problems;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>Records a genuine token that asks for more than its tenant may have, such as the role of another organisation.</summary>
/// <param name="log">Writes.</param>
/// <param name="logger">Told where it can't be recorded; the request is refused all the same.</param>
internal sealed partial class RefusedTokens(AccessLogWriter log, ILogger<RefusedTokens> logger)
{
    private const string SignIn = "sign-in";

    /// <summary>Records a refusal.</summary>
    public async Task RecordAsync(HttpContext context, TokenVerdict.Insufficient refused)
    {
        var trace = RequestTrace.Of(context);
        var action = new AccessAction
        {
            At = log.Clock.GetUtcNow(),
            TraceId = trace.TraceId,
            SpanId = trace.SpanId,
            ParentSpanId = trace.ParentSpanId,
            Name = SignIn,
            Organisation = refused.Organisation,
            Application = refused.Application,
            Refusal = ProblemCode.NotAuthorized,
        };
        try
        {
            await new RequestLog(log, action, null).CommitAsync(AccessStatus.Unset, null, context.RequestAborted);
        }
        catch (AccessLogUnavailableException unavailable)
        {
            NotRecorded(logger, unavailable.Message);
        }
    }

    [LoggerMessage(EventId = 3005, Level = LogLevel.Error, Message = "A refused token could not be recorded in the access log: {Reason}")]
    private static partial void NotRecorded(ILogger logger, string reason);
}
