using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Clients;

/// <summary>How clients, households and their stays are shown.</summary>
internal static class ClientMap
{
    public static EntityMap<Client> Client { get; } = new EntityMap<Client>("Client", "Somebody who receives or asks for support (cliënt).")
        .HasKey(client => client.Id)
        .IsAbout(client => client.Id)
        .Field("bsn", client => client.Bsn, "Citizen service number (burgerservicenummer); absent for who isn't registered in the BRP.")
        .Field("givenNames", client => client.GivenNames, "Given names (voornamen).")
        .Field("familyName", client => client.FamilyName, "Family name with its prefix in front (geslachtsnaam).")
        .Field("birthDate", client => client.BirthDate, "Date of birth (geboortedatum).")
        .Field("birthYear", client => client.BirthYear, "Year of birth (geboortejaar): the graded form of the date.")
        .Field("sex", client => client.Sex, "Sex as registered (geslacht).")
        .Field("address", client => client.Address, "Street and house number of the home (adres); absent without a home address.")
        .Field("postalCode", client => client.PostalCode, "Postal code of the home, four digits and two letters (postcode).")
        .Field("postcode4", client => client.Postcode4, "The four digits of the postal code (PC4): its graded form.")
        .One("district", client => client.District, "District", "District of the home (wijk).")
        .One("municipality", client => client.Municipality, "Municipality", "Municipality of registration (gemeente van inschrijving).")
        .Field("residenceStatus", client => client.ResidenceStatus, "Right of residence (verblijfsstatus).")
        .One("household", client => client.Household, "Household", "The household that the client is part of (huishouden).")
        .Many("trajectories", client => client.Trajectories, "Trajectory", "Support that was asked for or given (trajecten).")
        .Many("shelterStays", client => client.ShelterStays, "ShelterStay", "Stays in shelter (verblijven in de opvang).", ConnectionArguments.Page)
        .Many("financialConsults", client => client.FinancialConsults, "FinancialConsult", "Conversations in a Financieel Huis (gesprekken).", ConnectionArguments.Page)
        .Beside(
            "accessedBy", AccessLogMap.Person, person => person.Entries, entry => entry.Record!, "AccessRecord",
            "Who read this person's data, when and for what purpose, the last one first (wie heeft mijn gegevens ingezien, en waarom).", record => record.At)
        .Annotated(Classification.Special);

    public static EntityMap<Household> Household { get; } = new EntityMap<Household>("Household", "People who live together (huishouden).")
        .HasKey(household => household.Id)
        .IsAboutAll("members")
        .Field("size", household => household.Size, "Number of people (aantal personen).")
        .Field("children", household => household.Children, "Number of children under 18 (aantal kinderen).")
        .List("members", household => household.Members, "Client", "The members that are clients (leden).", nonNull: false, order: client => client.Id)
        .Annotated(Classification.Special);

    public static EntityMap<ShelterStay> Stay { get; } = new EntityMap<ShelterStay>("ShelterStay", "One person's stay at one shelter location (verblijf).")
        .HasKey(stay => stay.Id)
        .IsAbout(stay => stay.ClientId)
        .One("client", stay => stay.Client, "Client", "Who stays.")
        .One("location", stay => stay.Location, "ShelterLocation", "Where.")
        .Field("from", stay => stay.From, "First night (datum aankomst).")
        .Field("to", stay => stay.To, "Day of departure (datum vertrek); absent while the stay lasts.")
        .Field("ethosCategory", stay => stay.EthosCategory, "Living situation before the stay, a category of ETHOS light: 1 to 6 (woonsituatie).");
}
