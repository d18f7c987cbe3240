namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Enumerations of the Gemeentelijk Gegevensmodel (GGM) that trajectories use, with their official Dutch names.</summary>
public static class ModelEnumerations
{
    private const string Edition = "GGM v2.5.1";
    private const string Source = "Gemeentelijk Gegevensmodel";

    /// <summary>Leveringsvorm: in kind (zorg in natura) or a personal budget (persoonsgebonden budget).</summary>
    public static CodeList DeliveryForms { get; } = CodeList.OfNames("Leveringsvorm", Edition, Source, "ZIN", "PGB", "Onbekend", "Leeg");

    /// <summary>Eenheid in which an amount of support is expressed.</summary>
    public static CodeList Units { get; } = CodeList.OfNames(
        "Eenheid", Edition, Source, "Minuut", "Uur", "Etmaal", "Dagdeel (4 uur)", "Stuks", "Euros");

    /// <summary>Frequentie that an amount of support is repeated with.</summary>
    public static CodeList Frequencies { get; } = CodeList.OfNames(
        "Frequentie", Edition, Source, "per dag", "per week", "per 4 weken", "per maand", "per jaar", "binnen geldigheid beschikking");

    /// <summary>Soort verwijzer: who sent a young person to youth care.</summary>
    public static CodeList ReferrerKinds { get; } = CodeList.OfNames(
        "SoortVerwijzer", Edition, Source, "Gemeente", "Huisarts", "Jeugdarts", "Gecertificeerde instelling", "Medisch specialist",
        "Zelfverwijzer/geen", "Rechter/OvJ/JJI", "Leeg", "Onbekend");

    /// <summary>Wet that a facility rests on.</summary>
    public static CodeList Laws { get; } = CodeList.OfNames(
        "Wet", Edition, Source, "Wmo", "Jeugdwet", "Participatiewet PW-I", "IOAW/IOAZ", "Bijzondere Bijstand", "Andere wet", "NVT", "Leeg", "Onbekend");
}
