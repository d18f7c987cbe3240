using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Organisations;

namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Support for one client under one law (traject, GGM BeschikteVoorziening and its counterparts per law).</summary>
public abstract class Trajectory
{
    private const int MonthsInYear = 12;

    private protected Trajectory(Law law) => Law = law;

    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this trajectory in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Identifier)]
    public required string SourceKey { get; init; }

    /// <summary>Wet; fixed by the kind of trajectory.</summary>
    [Classified(Classification.Internal)]
    public Law Law { get; private init; }

    [Classified(Classification.Personal)]
    public required int ClientId { get; init; }

    [Classified(Classification.Personal)]
    public Client? Client { get; init; }

    [Classified(Classification.Special)]
    public int? ProductId { get; init; }

    /// <summary>Voorziening; may tell of health.</summary>
    [Classified(Classification.Special)]
    public Product? Product { get; init; }

    [Classified(Classification.Internal)]
    public int? ProviderId { get; init; }

    /// <summary>Aanbieder.</summary>
    [Classified(Classification.Internal)]
    public Organisation? Provider { get; init; }

    [Classified(Classification.Personal)]
    public required int MunicipalityId { get; init; }

    /// <summary>The municipality that is responsible (verantwoordelijke gemeente).</summary>
    [Classified(Classification.Personal)]
    public Municipality? Municipality { get; init; }

    [Classified(Classification.Personal)]
    public int? DistrictId { get; init; }

    /// <summary>Wijk of the client when the trajectory was asked for.</summary>
    [Classified(Classification.Personal)]
    public District? District { get; init; }

    [Classified(Classification.Internal)]
    public required TrajectoryStatus Status { get; init; }

    /// <summary>Datum aanvraag.</summary>
    [Classified(Classification.Personal)]
    public DateOnly? RequestedOn
    {
        get;
        init
        {
            field = value;
            RequestedMonth = value is { } day ? (day.Year * MonthsInYear) + day.Month - 1 : null;
            WaitingDays = DaysBetween(RequestedOn, StartedOn);
        }
    }

    /// <summary>
    /// The month of <see cref="RequestedOn"/>, in months from January of the year 0: what figures are counted by. A quarter is a third of it, a year a
    /// twelfth. Stored, so that no database has to take every date apart.
    /// </summary>
    [Classified(Classification.Personal)]
    public int? RequestedMonth { get; private set; }

    /// <summary>Datum start.</summary>
    [Classified(Classification.Personal)]
    public DateOnly? StartedOn
    {
        get;
        init
        {
            field = value;
            WaitingDays = DaysBetween(RequestedOn, StartedOn);
        }
    }

    /// <summary>Datum einde.</summary>
    [Classified(Classification.Personal)]
    public DateOnly? EndedOn { get; init; }

    /// <summary>Wachttijd in days from <see cref="RequestedOn"/> to <see cref="StartedOn"/>; absent until it has started.</summary>
    [Classified(Classification.Personal)]
    public int? WaitingDays { get; private set; }

    /// <summary>How it ended (resultaat, reden einde).</summary>
    [Classified(Classification.Special)]
    public string? Outcome { get; init; }

    /// <summary>Costs so far in euros (kosten).</summary>
    [Classified(Classification.Personal), Scale(2)]
    public decimal? Costs { get; init; }

    private static int? DaysBetween(DateOnly? requested, DateOnly? started) =>
        requested is { } from && started is { } to ? to.DayNumber - from.DayNumber : null;
}
