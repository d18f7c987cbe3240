using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>Lets the JWT bearer scheme of ASP.NET Core ask <see cref="TokenValidator"/> for its verdict.</summary>
internal sealed class EntraTokenHandler(TokenValidator validator) : TokenHandler
{
    /// <inheritdoc/>
    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var verdict = await validator.ValidateAsync(token, CancellationToken.None);
        return verdict is TokenVerdict.Accepted accepted
            ? new TokenValidationResult
            {
                IsValid = true,
                // No claims: what the token says is in TokenClaims alone, so nothing can be authorized on a name or address in it.
                ClaimsIdentity = new ClaimsIdentity(JwtBearerDefaults.AuthenticationScheme),
                SecurityToken = new AcceptedToken(accepted.Claims),
            }
            : new TokenValidationResult { IsValid = false, Exception = new TokenNotAcceptedException(verdict) };
    }
}
