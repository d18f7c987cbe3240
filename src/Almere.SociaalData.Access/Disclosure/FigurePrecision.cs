namespace Almere.SociaalData.Access.Disclosure;

/// <summary>Whether figures on persons are subject to disclosure control.</summary>
public enum FigurePrecision
{
    /// <summary>Counts in multiples of five from ten on, small cells suppressed. Holds unless a role says otherwise.</summary>
    Controlled,

    /// <summary>As counted; only for a role whose file says so, with its ground.</summary>
    Exact,
}
