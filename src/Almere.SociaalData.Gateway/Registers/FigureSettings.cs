namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Section <c>Figures</c>.</summary>
internal sealed class FigureSettings
{
    /// <summary>
    /// Whether figures that were counted are kept until the next import, so that a dashboard that asks again has them at once. Switched off where rows are changed by other
    /// means than imports.
    /// </summary>
    public bool Keep { get; init; } = true;
}
