namespace Almere.SociaalData.Domain.Clients;

/// <summary>Geslachtsaanduiding in the BRP, with the numbers of ISO 5218.</summary>
public enum Sex
{
    /// <summary>Onbekend (O): not known, or not recorded as either.</summary>
    Unknown = 0,

    /// <summary>Man (M).</summary>
    Male = 1,

    /// <summary>Vrouw (V).</summary>
    Female = 2,
}
