using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Districts;

/// <summary>How municipalities and districts are shown.</summary>
internal static class DistrictMap
{
    public static EntityMap<Municipality> Municipality { get; } = new EntityMap<Municipality>("Municipality", "A municipality (gemeente).")
        .HasKey(municipality => municipality.Id)
        .Required("code", municipality => municipality.Code, "CBS code, GM and four digits (gemeentecode).")
        .Required("name", municipality => municipality.Name, "Name.")
        .Field("population", municipality => municipality.Population, "Inhabitants at the last known count (inwoners).")
        .Field("populationOn", municipality => municipality.PopulationOn, "The day of that count (peildatum).")
        .List("districts", municipality => municipality.Districts, "District", "Its districts (wijken), each with the year that its code is valid for.",
            order: district => district.Code)
        .List("shelterTargets", municipality => municipality.ShelterTargets, "ShelterTarget", "Places that a statute asks of it (opvangopgave).",
            order: target => target.From);

    public static EntityMap<District> District { get; } = new EntityMap<District>("District", "A district (wijk) of the CBS; its code is valid with its year only.")
        .HasKey(district => district.Id)
        .Required("code", district => district.Code, "CBS code, WK and six digits (wijkcode).")
        .Required("year", district => district.Year, "Year that the code is valid for (indelingsjaar).")
        .Required("name", district => district.Name, "Name.")
        .Field("part", district => district.Part, "Part of the city that it belongs to (stadsdeel).")
        .One("municipality", district => district.Municipality, "Municipality", "The municipality that it lies in (gemeente).", nonNull: true)
        .Field("population", district => district.Population, "Inhabitants (inwoners).")
        .Field("households", district => district.Households, "Households (huishoudens).")
        .List("financialHouses", district => district.FinancialHouses, "FinancialHouse", "The Financiële Huizen that serve it.", order: house => house.Name);
}
