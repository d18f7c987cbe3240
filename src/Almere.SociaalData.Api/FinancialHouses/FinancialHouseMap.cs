using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.FinancialHouses;

/// <summary>How the Financiële Huizen and the conversations there are shown.</summary>
internal static class FinancialHouseMap
{
    public static EntityMap<FinancialHouse> House { get; } = new EntityMap<FinancialHouse>(
        "FinancialHouse", "A house in the district where residents take their money worries (Financieel Huis).")
        .HasKey(house => house.Id)
        .Required("name", house => house.Name, "Name.")
        .One("district", house => house.District, "District", "The district that it stands in (wijk).")
        .Field("address", house => house.Address, "Street and house number (adres).")
        .Field("opensOn", house => house.OpensOn, "First day that it is open (datum opening).")
        .Field("closesOn", house => house.ClosesOn, "First day that it is closed for good (datum sluiting).")
        .Field("openingHours", house => house.OpeningHours, "When it is open, in Dutch words (openingstijden).")
        .List("districts", house => house.Districts, "District", "The districts that it serves (verzorgingsgebied).", order: district => district.Code)
        .Many("consults", house => house.Consults, "FinancialConsult", "Conversations held here (gesprekken).", ConnectionArguments.Page)
        .Count("consultCount", house => house.Consults, "Number of conversations held here (aantal gesprekken).");

    public static EntityMap<FinancialConsult> Consult { get; } = new EntityMap<FinancialConsult>(
        "FinancialConsult", "A conversation in a Financieel Huis (gesprek).")
        .HasKey(consult => consult.Id)
        .IsAbout(consult => consult.ClientId)
        .Required("on", consult => consult.On, "The day (datum).")
        .Field("topic", consult => consult.Topic, "What it was about (onderwerp).")
        .One("client", consult => consult.Client, "Client", "Who came; absent for a visitor who isn't a client.")
        .One("house", consult => consult.House, "FinancialHouse", "Where.", nonNull: true);
}
