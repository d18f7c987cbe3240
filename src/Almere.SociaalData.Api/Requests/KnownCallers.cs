using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Policies;

namespace Almere.SociaalData.Api.Requests;

/// <summary>
/// Who callers are, by what their token says: the roles of a token are one object for as long as the token is remembered, so that a caller who comes again is
/// recognised without comparing names.
/// </summary>
/// <param name="policy">Who may do what.</param>
internal sealed class KnownCallers(AccessPolicy policy)
{
    // Tokens live for hours and purposes are few; when so many have come, most are gone.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Question, CallerOutcome> _known = new();

    /// <summary>What <see cref="CallerIdentification.Identify"/> says.</summary>
    public CallerOutcome Identify(SignedIn signedIn, string? requestedPurpose, DateOnly day, bool allowWithoutRole)
    {
        var question = new Question(signedIn, requestedPurpose, day, allowWithoutRole);
        if (_known.TryGetValue(question, out var known))
            return known;
        var outcome = CallerIdentification.Identify(signedIn, requestedPurpose, policy, day, allowWithoutRole);
        // A text that a caller makes up is not worth a place.
        if (outcome is CallerOutcome.Known)
        {
            if (_known.Count >= Most)
                _known.Clear();
            _known.TryAdd(question, outcome);
        }

        return outcome;
    }

    private readonly struct Question(SignedIn signedIn, string? purpose, DateOnly day, bool allowWithoutRole) : IEquatable<Question>
    {
        private readonly SignedIn _signedIn = signedIn;
        private readonly string? _purpose = purpose;
        private readonly DateOnly _day = day;
        private readonly bool _allowWithoutRole = allowWithoutRole;

        public bool Equals(Question other) =>
            ReferenceEquals(_signedIn.Roles, other._signedIn.Roles) && _signedIn.Organisation == other._signedIn.Organisation && _signedIn.Kind == other._signedIn.Kind
            && _signedIn.Application == other._signedIn.Application && _purpose == other._purpose && _day == other._day && _allowWithoutRole == other._allowWithoutRole;

        public override bool Equals(object? obj) => obj is Question other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_signedIn.Roles), _purpose, _day);
    }
}
