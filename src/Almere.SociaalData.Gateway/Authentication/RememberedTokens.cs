using System.Collections.Concurrent;
using System.Collections.Frozen;
using Almere.SociaalData.Gateway.Limits;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>Accepted tokens by digest, because checking a signature costs as much as a small query. Refused tokens are never kept.</summary>
/// <remarks>
/// Two generations bound the size: when the young one holds half of what is allowed it becomes the old one, and what was in the
/// old one and hasn't been used since is forgotten.
/// </remarks>
internal sealed class RememberedTokens(TransportLimits limits)
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<TokenDigest, RememberedToken> _young = new();
    private volatile ConcurrentDictionary<TokenDigest, RememberedToken> _old = new();

    /// <summary>The verdict that was given before, if all that it rests on still stands.</summary>
    public TokenVerdict.Accepted? Find(TokenDigest digest, FrozenDictionary<string, Tenant> tenants, DateTimeOffset now)
    {
        if (_young.TryGetValue(digest, out var token))
            return token.Holds(tenants, now) ? token.Verdict : null;
        if (!_old.TryGetValue(digest, out token) || !token.Holds(tenants, now))
            return null;
        Add(digest, token);
        return token.Verdict;
    }

    /// <summary>Remembers an accepted token.</summary>
    public void Add(TokenDigest digest, RememberedToken token)
    {
        _young[digest] = token;
        if (_young.Count > limits.RememberedTokens / 2)
            Turn();
    }

    private void Turn()
    {
        lock (_turning)
        {
            if (_young.Count <= limits.RememberedTokens / 2)
                return;
            (_old, _young) = (_young, new ConcurrentDictionary<TokenDigest, RememberedToken>());
        }
    }
}
