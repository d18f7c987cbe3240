namespace Almere.SociaalData.Gateway.Problems;

/// <summary>The codes of the transport; clients may rely on them.</summary>
internal static class ProblemCode
{
    /// <summary>No token, or one that isn't accepted.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>A genuine token that grants nothing here.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>Plain HTTP outside development.</summary>
    public const string HttpsRequired = "HTTPS_REQUIRED";

    /// <summary>The body isn't JSON as RFC 8259 and UTF-8 say, or a name stands twice in one object.</summary>
    public const string JsonInvalid = "JSON_INVALID";

    /// <summary>The JSON or the address isn't a GraphQL request: a parameter is missing or has the wrong type.</summary>
    public const string RequestInvalid = "REQUEST_INVALID";

    /// <summary>Several requests in one.</summary>
    public const string BatchingNotSupported = "BATCHING_NOT_SUPPORTED";

    /// <summary>A method that this address doesn't have.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>Nothing at this address.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The client accepts no media type that the gateway can answer with.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>A body of another media type or content coding than the gateway reads.</summary>
    public const string MediaTypeNotSupported = "MEDIA_TYPE_NOT_SUPPORTED";

    /// <summary>A body over the limit.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The body came too slowly, or the answer took too long.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>An application over its requests per minute.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>The gateway, or a service that it needs, can't take the request now.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>A fault of the gateway.</summary>
    public const string Internal = "INTERNAL_ERROR";

    /// <summary>The code of a bare status that the framework gave.</summary>
    public static string Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => NotAuthenticated,
        StatusCodes.Status403Forbidden => NotAuthorized,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status408RequestTimeout => Timeout,
        StatusCodes.Status413PayloadTooLarge => BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => MediaTypeNotSupported,
        StatusCodes.Status429TooManyRequests => RateLimited,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= 500 => Internal,
        _ => RequestInvalid,
    };
}
