namespace Almere.SociaalData.GraphQL.Errors;

/// <summary>The words under <c>extensions.code</c> by which programs tell the engine's errors apart.</summary>
public static class ErrorCodes
{
    /// <summary>The name of the extension that holds the word.</summary>
    public const string Key = "code";

    /// <summary>The document breaks a rule of the grammar.</summary>
    public const string SyntaxInvalid = "SYNTAX_INVALID";

    /// <summary>The request is larger or deeper than a limit allows; <c>limit</c> and <c>maximum</c> beside the code tell which.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The document doesn't fit the schema.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>The document has no operation of the name that was asked for, or several and none was named.</summary>
    public const string OperationNotFound = "OPERATION_NOT_FOUND";

    /// <summary>The schema, or the way that the request came in, has no place for this kind of operation.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>A variable is missing or its value doesn't fit its type.</summary>
    public const string VariableInvalid = "VARIABLE_INVALID";

    /// <summary>The value of an argument can't be used.</summary>
    public const string ArgumentInvalid = "ARGUMENT_INVALID";

    /// <summary>The operation is nested deeper than a limit allows.</summary>
    public const string DepthExceeded = "DEPTH_EXCEEDED";

    /// <summary>The operation selects more fields, or has arguments with more input fields, than a limit allows.</summary>
    public const string PlanTooLarge = "PLAN_TOO_LARGE";

    /// <summary>The request can cost more than a limit allows; <c>limit</c>, <c>maximum</c> and <c>cost</c> beside the code tell which and how much.</summary>
    public const string CostExceeded = "COST_EXCEEDED";

    /// <summary>The caller may not use what the request names.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>Something broke that is no fault of the request.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
