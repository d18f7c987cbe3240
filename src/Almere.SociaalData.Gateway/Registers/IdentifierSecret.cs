using System.Security.Cryptography;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Gateway.Settings;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>The secret behind ids and cursors.</summary>
internal static class IdentifierSecret
{
    private const int Bytes = 32;

    /// <summary>Reads the secret from the settings; in Development, where none is set, makes one at the first start and keeps it in the folder of the example data.</summary>
    /// <exception cref="SettingsException">It is missing or too short.</exception>
    public static MasterSecrets Read(AccessSettings settings, IWebHostEnvironment environment)
    {
        if (settings.MasterSecret is { Length: > 0 } current)
            return new(Decode(current, nameof(settings.MasterSecret)), settings.PreviousMasterSecret is { Length: > 0 } previous ? Decode(previous, nameof(settings.PreviousMasterSecret)) : []);
        if (!environment.IsDevelopment())
            throw new SettingsException($"The setting \"Access:{nameof(settings.MasterSecret)}\" is missing. Give at least {Bytes} random bytes in base64, from a vault.");
        return new(Kept(Path.Combine(environment.ContentRootPath, "data", "identifiers.key")));
    }

    private static byte[] Kept(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Bytes } kept)
            return kept;
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, secret);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The file \"{path}\" can't be written: {error.Message} Make its folder writable, or set \"Access:MasterSecret\".");
        }

        return secret;
    }

    private static byte[] Decode(string base64, string name)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var written) && written >= Bytes
            ? bytes[..written]
            : throw new SettingsException($"The setting \"Access:{name}\" is no base64 of at least {Bytes} bytes.");
    }
}
