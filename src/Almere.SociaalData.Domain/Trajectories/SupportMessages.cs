namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Messages between municipality and provider (iWmo and iJw 3.2).</summary>
public static class SupportMessages
{
    private const string Edition = "iWmo/iJw 3.2";
    private const string Source = "Zorginstituut Nederland";

    /// <summary>The messages by number; an even number answers the odd one before it.</summary>
    public static CodeList Kinds { get; } = new(
        "Berichten", Edition, Source,
        [
            new("301", "Toewijzing"),
            new("302", "Toewijzing retour"),
            new("305", "Start"),
            new("306", "Start retour"),
            new("307", "Stop"),
            new("308", "Stop retour"),
            new("315", "Verzoek om toewijzing"),
            new("316", "Verzoek om toewijzing retour"),
            new("317", "Verzoek om wijziging"),
            new("318", "Verzoek om wijziging retour"),
            new("319", "Antwoord"),
            new("320", "Antwoord retour"),
            new("323", "Declaratie"),
            new("325", "Declaratie-antwoord"),
        ]);

    /// <summary>The code lists that fields of these messages refer to.</summary>
    public static CodeList FieldCodeLists { get; } = new(
        "Codelijsten", Edition, Source,
        [
            new("WJ756", "Eenheid"),
            new("WMO757", "Frequentie"),
            new("JZ588", "Reden beëindiging"),
            new("JZ002", "Reden wijziging"),
            new("WJ001", "Retourcode"),
        ]);
}
