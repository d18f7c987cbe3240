namespace Almere.SociaalData.Domain.Clients;

/// <summary>People who live together (huishouden, GGM Huishouden). Not every member needs to be a client.</summary>
public sealed class Household
{
    [Classified(Classification.Open)]
    public int Id { get; init; }

    /// <summary>The key of this household in the dataset that it came from; unique there.</summary>
    [Classified(Classification.Identifier)]
    public required string SourceKey { get; init; }

    /// <summary>Number of people, 1 or more, clients or not.</summary>
    [Classified(Classification.Personal)]
    public required int Size { get; init; }

    /// <summary>How many of them are under eighteen.</summary>
    [Classified(Classification.Personal)]
    public required int Children { get; init; }

    /// <summary>The members that are clients.</summary>
    [Classified(Classification.Personal)]
    public List<Client> Members { get; } = [];
}
