namespace Almere.SociaalData.Domain;

/// <summary>How much harm a field can do when the wrong reader sees it; grants name fields one by one or by these classes.</summary>
/// <remarks>Ordered from harmless to most restricted. The numbers are fixed: they may be stored and compared.</remarks>
public enum Classification
{
    /// <summary>Open data (open): published or fit to be published.</summary>
    Open = 1,

    /// <summary>Working information of organisations (intern) that says nothing about a person.</summary>
    Internal = 2,

    /// <summary>Personal data (persoonsgegeven), AVG article 4(1); also when the person is pseudonymous.</summary>
    Personal = 3,

    /// <summary>Special categories (AVG articles 9 and 10) and what weighs as much for the person: care, residence status, debts.</summary>
    Special = 4,

    /// <summary>What names one person in the registers of others: the BSN (Wabb article 10) and dossier numbers.</summary>
    Identifier = 5,
}
