using System.Security.Cryptography;
using System.Text;

namespace Almere.SociaalData.Access.Identifiers;

/// <summary>Keys of one organisation for one use, derived from a master secret.</summary>
internal static class DerivedKey
{
    private const int Length = 32;

    /// <summary>HKDF with SHA-256 over use and organisation; a zero byte stands between them, which neither can hold.</summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc5869"/>
    public static byte[] For(byte[] masterSecret, string use, string organisation)
    {
        ArgumentException.ThrowIfNullOrEmpty(organisation);
        if (organisation.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("An organisation's code holds no zero character.", nameof(organisation));
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, masterSecret, Length, info: Encoding.UTF8.GetBytes($"Almere.SociaalData {use}\0{organisation}"));
    }
}
