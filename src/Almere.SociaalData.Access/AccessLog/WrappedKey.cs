using System.Security.Cryptography;
using Almere.SociaalData.Access.Identifiers;

namespace Almere.SociaalData.Access.AccessLog;

/// <summary>The key of the access log under the master secret: AES-GCM with a key that is derived for this use alone.</summary>
public static class WrappedKey
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Size = NonceSize + SubjectCipher.KeySize + TagSize;

    /// <summary>A new random key, wrapped under the current secret.</summary>
    public static byte[] New(MasterSecrets secrets) => Wrap(RandomNumberGenerator.GetBytes(SubjectCipher.KeySize), secrets);

    /// <summary>A key, wrapped under the current secret.</summary>
    public static byte[] Wrap(byte[] key, MasterSecrets secrets)
    {
        var wrapped = new byte[Size];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(For(secrets.All[0]), TagSize);
        cipher.Encrypt(wrapped.AsSpan(0, NonceSize), key, wrapped.AsSpan(NonceSize, SubjectCipher.KeySize), wrapped.AsSpan(NonceSize + SubjectCipher.KeySize));
        return wrapped;
    }

    /// <summary>Opens a key with the first secret that fits.</summary>
    /// <param name="wrapped">What <see cref="Wrap"/> made.</param>
    /// <param name="secrets">The secrets that hold.</param>
    /// <param name="isCurrent">Whether it was wrapped under the current secret; otherwise wrap it again before the previous one goes.</param>
    /// <returns>The key; null where no secret fits.</returns>
    public static byte[]? Open(ReadOnlySpan<byte> wrapped, MasterSecrets secrets, out bool isCurrent)
    {
        isCurrent = false;
        if (wrapped.Length != Size) return null;
        for (var i = 0; i < secrets.All.Count; i++)
        {
            var key = new byte[SubjectCipher.KeySize];
            using var cipher = new AesGcm(For(secrets.All[i]), TagSize);
            try
            {
                cipher.Decrypt(wrapped[..NonceSize], wrapped.Slice(NonceSize, SubjectCipher.KeySize), wrapped[(NonceSize + SubjectCipher.KeySize)..], key);
                isCurrent = i == 0;
                return key;
            }
            catch (AuthenticationTagMismatchException)
            {
                // Made with another secret.
            }
        }

        return null;
    }

    private static byte[] For(byte[] secret) => DerivedKey.For(secret, "access-log", "logbook");
}
