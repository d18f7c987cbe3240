using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Purposes;

namespace Almere.SociaalData.Access.Callers;

/// <summary>From a validated token to a caller. Roles come from the token alone; the request adds no more than a choice among the purposes they grant.</summary>
public static class CallerIdentification
{
    /// <param name="signedIn">What the token and the settings say.</param>
    /// <param name="requestedPurpose">The header <c>Processing-Activity</c>: the id of a purpose, or its URI in the register.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="day">The day of the request, in the time zone of the municipality.</param>
    /// <param name="allowWithoutRole">
    /// Lets a token without any role in, to read what everyone may: <c>AllowWebApiToBeAuthorizedByACL</c> of the settings. Off, it is refused.
    /// </param>
    public static CallerOutcome Identify(SignedIn signedIn, string? requestedPurpose, AccessPolicy policy, DateOnly day, bool allowWithoutRole = false)
    {
        List<Role> roles = [.. signedIn.Roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(policy.FindRole).OfType<Role>()];
        // The settings said that the tenant may hold it, the role file says that the organisation may not: a mistake to see, not to pass over.
        if (roles.FirstOrDefault(role => !role.Holders.Include(signedIn.Organisation, signedIn.Kind)) is { } stray)
            return new CallerOutcome.Refused(
                CallerRefusal.RoleOfAnotherOrganisation,
                $"Organisation \"{signedIn.Organisation}\" may not hold role \"{stray.Name}\". Take it from the application or user, and ask for a new token.");
        if (roles is [] && !allowWithoutRole)
            return new CallerOutcome.Refused(
                CallerRefusal.NoRole, "The token carries no role of this service. Have one assigned to the application or user, and ask for a new token.");
        List<string> names = [.. roles.Select(role => role.Name)];
        var purposes = policy.PurposesOf(names, day);
        if (string.IsNullOrWhiteSpace(requestedPurpose)) return Known(purposes is [var only] ? only : null);
        if (purposes.FirstOrDefault(purpose => purpose.Id == requestedPurpose || purpose.Uri.OriginalString == requestedPurpose) is { } chosen) return Known(chosen);
        // What was asked for isn't repeated: it came from outside.
        return new CallerOutcome.Refused(
            CallerRefusal.PurposeNotGranted,
            purposes is []
                ? "Your roles hold no grant for any purpose. Leave the header Processing-Activity out."
                : $"Your roles don't hold that purpose. Choose one of {string.Join(", ", purposes.Select(purpose => $"\"{purpose.Id}\""))} in the header Processing-Activity.");

        CallerOutcome Known(Purpose? purpose) => new CallerOutcome.Known(new(signedIn.Organisation, signedIn.Application, names, purposes, purpose));
    }
}
