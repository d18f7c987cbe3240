using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Domain.Clients;

/// <summary>Somebody who receives or asks for support (cliënt, GGM Client).</summary>
public sealed class Client
{
    /// <summary>Internal key; it leaves the gateway only as an id made for one organisation.</summary>
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this client in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Identifier)]
    public required string SourceKey { get; init; }

    /// <summary>Burgerservicenummer; absent for who isn't in the BRP yet.</summary>
    [Classified(Classification.Identifier)]
    public Bsn? Bsn { get; init; }

    /// <summary>Voornamen.</summary>
    [Classified(Classification.Personal)]
    public required string GivenNames { get; init; }

    /// <summary>Geslachtsnaam, with its prefix in front ("van den Berg").</summary>
    [Classified(Classification.Personal)]
    public required string FamilyName { get; init; }

    /// <summary>Geboortedatum.</summary>
    [Classified(Classification.Personal)]
    public required DateOnly BirthDate
    {
        get;
        init
        {
            field = value;
            BirthYear = value.Year;
        }
    }

    /// <summary>Geboortejaar: the graded form of <see cref="BirthDate"/>, stored on its own so that it has its own grant.</summary>
    [Classified(Classification.Personal)]
    public int BirthYear { get; private set; }

    /// <summary>Geslacht.</summary>
    [Classified(Classification.Personal)]
    public required Sex Sex { get; init; }

    /// <summary>Street, house number and addition (straat en huisnummer); absent without a home address.</summary>
    [Classified(Classification.Personal)]
    public string? Address { get; init; }

    /// <summary>Postcode as four digits and two letters without a space ("1315AB").</summary>
    [Classified(Classification.Personal)]
    public string? PostalCode
    {
        get;
        init
        {
            field = value;
            Postcode4 = value is { Length: >= 4 } ? value[..4] : null;
        }
    }

    /// <summary>The four digits (PC4): the graded form of <see cref="PostalCode"/>, stored on its own so that it has its own grant.</summary>
    [Classified(Classification.Personal)]
    public string? Postcode4 { get; private set; }

    [Classified(Classification.Personal)]
    public int? DistrictId { get; init; }

    /// <summary>Wijk of the home address.</summary>
    [Classified(Classification.Personal)]
    public District? District { get; init; }

    [Classified(Classification.Personal)]
    public int? MunicipalityId { get; init; }

    /// <summary>Gemeente van inschrijving.</summary>
    [Classified(Classification.Personal)]
    public Municipality? Municipality { get; init; }

    /// <summary>Verblijfsstatus; tells of origin, so as restricted as a special category.</summary>
    [Classified(Classification.Special)]
    public ResidenceStatus? ResidenceStatus { get; init; }

    [Classified(Classification.Personal)]
    public int? HouseholdId { get; init; }

    /// <summary>Huishouden.</summary>
    [Classified(Classification.Personal)]
    public Household? Household { get; init; }

    /// <summary>Trajecten; that there is one may already tell of health or debts.</summary>
    [Classified(Classification.Special)]
    public List<Trajectory> Trajectories { get; } = [];

    /// <summary>Verblijven in de opvang.</summary>
    [Classified(Classification.Special)]
    public List<ShelterStay> ShelterStays { get; } = [];

    /// <summary>Gesprekken in een Financieel Huis.</summary>
    [Classified(Classification.Special)]
    public List<FinancialConsult> FinancialConsults { get; } = [];
}
