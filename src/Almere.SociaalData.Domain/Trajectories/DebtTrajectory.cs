using Almere.SociaalData.Domain.FinancialHouses;

namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Debt help under the Wgs (schuldhulptraject).</summary>
public sealed class DebtTrajectory() : Trajectory(Law.Debt)
{
    /// <summary>Fase, as DDAS names them.</summary>
    [Classified(Classification.Special)]
    public DebtStage? Stage { get; init; }

    /// <summary>Came in through a vroegsignaal.</summary>
    [Classified(Classification.Special)]
    public bool? EarlySignal { get; init; }

    /// <summary>Uses the Jongeren Perspectief Fonds (JPF).</summary>
    [Classified(Classification.Special)]
    public bool? YouthPerspectiveFund { get; init; }

    /// <summary>Totale schuld in euros.</summary>
    [Classified(Classification.Special), Scale(2)]
    public decimal? TotalDebt { get; init; }

    /// <summary>Aantal schuldeisers.</summary>
    [Classified(Classification.Special)]
    public int? Creditors { get; init; }

    [Classified(Classification.Special)]
    public int? FinancialHouseId { get; init; }

    /// <summary>The Financieel Huis that guides it.</summary>
    [Classified(Classification.Special)]
    public FinancialHouse? FinancialHouse { get; init; }
}
