using Almere.SociaalData.Access.Files;

namespace Almere.SociaalData.Access.Grants;

/// <summary>One line of a role file, worked out for one type.</summary>
/// <param name="Name">Role and number of the line ("ggd#2"), with the number of the cells where it is about them ("ggd#2.1").</param>
/// <param name="Role">The role that holds it.</param>
/// <param name="Type">The type that it is about; an interface stands for all that implement it.</param>
/// <param name="Fields">The fields, by name.</param>
/// <param name="Uses">What may be done with them.</param>
/// <param name="Rows">The scopes that a row has to lie in, all of them; one, or two for cells.</param>
/// <param name="Purposes">Ids of the purposes that it holds for; none for data that needs no purpose.</param>
/// <param name="Ground">The legal ground, in words.</param>
/// <param name="From">First day that it holds; none when it always did.</param>
/// <param name="To">Last day that it holds; none while no end is set.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Grant(
    string Name,
    string Role,
    string Type,
    IReadOnlyList<string> Fields,
    IReadOnlyList<FieldUse> Uses,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Purposes,
    string Ground,
    DateOnly? From,
    DateOnly? To,
    SourcePlace Place)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is not { } first || first <= day) && (To is not { } last || day <= last);

    /// <summary>Whether it holds under a purpose: one of its own, or it needs none.</summary>
    public bool HoldsUnder(string? purpose) => Purposes is [] || (purpose is not null && Purposes.Contains(purpose));
}
