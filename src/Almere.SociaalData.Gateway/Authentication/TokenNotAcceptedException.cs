using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>Carries a verdict other than accepted through the JWT bearer scheme, which knows refusals as exceptions only.</summary>
internal sealed class TokenNotAcceptedException(TokenVerdict verdict) : SecurityTokenValidationException("The token is not accepted.")
{
    public TokenVerdict Verdict => verdict;
}
