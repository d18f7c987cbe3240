namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>The two forms of an Entra ID access token (claim <c>ver</c>); they differ in issuer, audience and claim names.</summary>
internal enum TokenVersion
{
    /// <summary><c>ver</c> "1.0": application in <c>appid</c>.</summary>
    V1 = 1,

    /// <summary><c>ver</c> "2.0": application in <c>azp</c>.</summary>
    V2 = 2,
}
