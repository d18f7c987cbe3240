namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>What is decided about a token.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict() { }

    /// <summary>The token is genuine, current and meant for this gateway.</summary>
    public sealed record Accepted(TokenClaims Claims) : TokenVerdict;

    /// <summary>The token is refused as such: RFC 6750 <c>invalid_token</c>, status 401.</summary>
    /// <param name="Reason">A sentence in ASCII without quotation marks, fit for a header; it repeats nothing of the token.</param>
    public sealed record Invalid(string Reason) : TokenVerdict;

    /// <summary>The token is genuine, but grants nothing that its tenant may have here: RFC 6750 <c>insufficient_scope</c>, status 403.</summary>
    /// <param name="Reason">As for <see cref="Invalid"/>.</param>
    public sealed record Insufficient(string Reason) : TokenVerdict
    {
        /// <summary>The organisation that the settings bind to the tenant of the token.</summary>
        public required string Organisation { get; init; }

        /// <summary>The calling application.</summary>
        public required string Application { get; init; }
    }

    /// <summary>The issuer's keys can't be had at the moment, so nothing can be said of the token: status 503.</summary>
    /// <param name="Reason">As for <see cref="Invalid"/>.</param>
    public sealed record Undecided(string Reason) : TokenVerdict;
}
