namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Section <c>Access</c>.</summary>
internal sealed class AccessSettings
{
    /// <summary>Folder with the role files and purposes.json; a relative one counts from the content root. Those that came with the gateway unless set.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// The secret behind ids and cursors: at least 32 bytes in base64, from a vault. Whoever has it can tell persons from ids. In Development one is made at the
    /// first start and kept beside the example data.
    /// </summary>
    public string? MasterSecret { get; init; }

    /// <summary>The secret before the last rotation, in base64: ids and cursors made with it are still read. Leave it out when no rotation is going on.</summary>
    public string? PreviousMasterSecret { get; init; }
}
