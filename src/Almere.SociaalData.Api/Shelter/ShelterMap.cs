using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>How shelter locations, their capacity and the targets of statutes are shown.</summary>
internal static class ShelterMap
{
    public static EntityMap<ShelterLocation> Location { get; } = new EntityMap<ShelterLocation>(
        "ShelterLocation", "A place where people are sheltered (opvanglocatie). Each scheme is a stock of its own: they are never added up silently.")
        .HasKey(location => location.Id)
        .Required("name", location => location.Name, "Name.")
        .Required("scheme", location => location.Scheme, "What the places are for (soort opvang).")
        .Required("form", location => location.Form, "How it works (opvangvorm).")
        .Required("status", location => location.Status, "Whether it takes people in (status).")
        .One("operator", location => location.Operator, "Organisation", "Who runs it (uitvoerder).")
        .One("municipality", location => location.Municipality, "Municipality", "The municipality that it lies in (gemeente).")
        .One("district", location => location.District, "District", "The district that it lies in (wijk); absent where the address is secret.")
        .Field("address", location => location.Address, "Street and house number (adres); absent where the address is secret.")
        .Field("postalCode", location => location.PostalCode, "Postal code (postcode); absent where the address is secret.")
        .Field("opensOn", location => location.OpensOn, "First day that people are taken in, expected or real (datum opening).")
        .Field("closesOn", location => location.ClosesOn, "First day that it is closed, expected or real (datum sluiting).")
        .Field("plannedPlaces", location => location.PlannedPlaces, "Places that a planned location will have (geplande plaatsen).")
        .Field("places", location => (int?)location.LatestSnapshot!.Places, "Places at the last measurement (plaatsen).")
        .Field("occupied", location => location.LatestSnapshot!.Occupied, "Places in use at the last measurement (bezet).")
        .Field("blocked", location => location.LatestSnapshot!.Blocked, "Places that can't be used at the last measurement (geblokkeerd).")
        .Field("available", location => location.LatestSnapshot!.Available, "Places that can be given out at the last measurement (beschikbaar).")
        .Derived(
            "occupancyRate", "Decimal", values => Rates.Of((int?)values[0], (int?)values[1]),
            "Places in use as a share of all places, 0 to 1, at the last measurement (bezettingsgraad).",
            location => location.LatestSnapshot!.Occupied, location => (int?)location.LatestSnapshot!.Places)
        .Field("measuredOn", location => (DateOnly?)location.LatestSnapshot!.Date, "Day of the last measurement (meetdatum).")
        .Many("snapshots", location => location.Snapshots, "CapacitySnapshot", "Capacity and use, day by day (metingen).");

    public static EntityMap<CapacitySnapshot> Snapshot { get; } = new EntityMap<CapacitySnapshot>(
        "CapacitySnapshot", "Capacity and use of one location at the end of one day (capaciteitsmeting).")
        .HasKey(snapshot => snapshot.Id)
        .Required("date", snapshot => snapshot.Date, "The day (datum).")
        .Required("places", snapshot => snapshot.Places, "Places that exist (plaatsen).")
        .Field("occupied", snapshot => snapshot.Occupied, "Places in use (bezet); absent when it wasn't reported.")
        .Field("blocked", snapshot => snapshot.Blocked, "Places that can't be used (geblokkeerd); absent when it wasn't reported.")
        .Field("available", snapshot => snapshot.Available, "Places that can be given out (beschikbaar); below zero when more people are in than there are places.");

    public static EntityMap<ShelterTarget> Target { get; } = new EntityMap<ShelterTarget>(
        "ShelterTarget", "Places that a statute asks of a municipality (opvangopgave). A target, never a stock.", isNode: false)
        .HasKey(target => target.Id)
        .Required("scheme", target => target.Scheme, "What the places are for (soort opvang).")
        .Required("kind", target => target.Kind, "Whether the statute asks for it or the municipality plans it (opgave of plan).")
        .Required("statute", target => target.Statute, "The statute that sets it (wet).")
        .Required("places", target => target.Places, "Places asked, before swaps (plaatsen).")
        .Required("from", target => target.From, "First day that it holds (vanaf).")
        .Field("to", target => target.To, "First day that it no longer holds (tot); absent while no end is set.")
        .Required("source", target => target.Source, "Document and year that the figure comes from (bron).")
        .List("swaps", target => target.Swaps, "ShelterTargetSwap", "Places exchanged with other municipalities (uitruil).", order: swap => swap.From)
        .Argument(
            "effectivePlaces", "on",
            (ShelterTarget target, DateOnly on) => target.Places + target.Swaps.Where(swap => swap.From <= on && swap.To > on).Sum(swap => swap.Places),
            context => CallerRequest.Of(context).Today, "Places asked on a day, swaps included (effectieve opgave). The day is today unless it is given.", nonNull: true)
        .Annotated(Classification.Open);

    public static EntityMap<ShelterTargetSwap> Swap { get; } = new EntityMap<ShelterTargetSwap>(
        "ShelterTargetSwap", "Places that municipalities exchange for a time (uitruil).", isNode: false)
        .HasKey(swap => swap.Id)
        .One("with", swap => swap.With, "Municipality", "The other municipality.", nonNull: true)
        .Required("places", swap => swap.Places, "Places taken over from the other (above zero) or handed over to it (below zero).")
        .Required("from", swap => swap.From, "First day that it holds (vanaf).")
        .Required("to", swap => swap.To, "First day that it no longer holds (tot).");
}
