namespace Almere.SociaalData.GraphQL.Errors;

/// <summary>The words under <c>extensions.code</c> by which programs tell the engine's errors apart.</summary>
public static class ErrorCodes
{
    /// <summary>The document breaks a rule of the grammar.</summary>
    public const string SyntaxInvalid = "SYNTAX_INVALID";

    /// <summary>The document is larger or deeper than a limit allows; <c>limit</c> and <c>maximum</c> beside the code tell which.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";
}
