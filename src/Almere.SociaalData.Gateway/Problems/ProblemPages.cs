using Almere.SociaalData.Data.Database;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.WebUtilities;

namespace Almere.SociaalData.Gateway.Problems;

/// <summary>Makes every failure outside a query a problem document: a bare status of the framework, and a fault of our own.</summary>
internal static partial class ProblemPages
{
    /// <summary>Answers for what stands after it in the pipeline and fails.</summary>
    public static void UseFaultPages(this WebApplication app) => app.Use(AnswerFaultsAsync);

    /// <summary>Answers for what stands after it in the pipeline and gives a bare status.</summary>
    public static void UseStatusPages(this WebApplication app) => app.UseStatusCodePages(context => Bare(context.HttpContext).WriteAsync(context.HttpContext));

    private static Problem Bare(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return new Problem(status, ProblemCode.Of(status), status switch
        {
            StatusCodes.Status404NotFound => "There is nothing at this address. Queries go to /graphql.",
            StatusCodes.Status405MethodNotAllowed =>
                $"This address doesn't answer {context.Request.Method}; it answers {context.Response.Headers.Allow}.",
            _ => $"{ReasonPhrases.GetReasonPhrase(status)}.",
        });
    }

    private static async Task AnswerFaultsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (error is ConnectionResetException || (error is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // The client has gone; nobody reads an answer.
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await BadRequest(error.StatusCode).WriteAsync(context);
        }
        catch (DatabaseUnavailableException error) when (!context.Response.HasStarted)
        {
            LogFault(Logger(context), error.InnerException?.GetType().Name ?? error.GetType().Name, Trace(error));
            await new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCode.Unavailable, "The database doesn't answer. Try again in a minute.").WriteAsync(context);
        }
        catch (Exception error)
        {
            LogFault(Logger(context), error.GetType().Name, Trace(error));
            if (context.Response.HasStarted)
                context.Abort();
            else
                await new Problem(StatusCodes.Status500InternalServerError, ProblemCode.Internal,
                    "The gateway failed on this request; the fault has been logged. Try again, and report it if it stays.").WriteAsync(context);
        }
    }

    private static ILogger Logger(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Almere.SociaalData.Gateway.Problems");

    // Where it happened says enough; an exception's message can quote a value of a row.
    private static string Trace(Exception error) => error.StackTrace ?? "";

    private static Problem BadRequest(int status) => new(status, ProblemCode.Of(status), status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The request body is larger than the gateway accepts. Ask for less in one request.",
        StatusCodes.Status408RequestTimeout => "The request body came too slowly. Send it again.",
        _ => "The request is not HTTP as RFC 9110 says, or it broke off. Send it again.",
    });

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Request failed with {Fault} at {Trace}")]
    private static partial void LogFault(ILogger logger, string fault, string trace);
}
