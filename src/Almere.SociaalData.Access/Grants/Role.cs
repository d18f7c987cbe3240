using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Files;

namespace Almere.SociaalData.Access.Grants;

/// <summary>What one role file says.</summary>
/// <param name="Name">The file's name without its ending: what a token's <c>roles</c> or <c>scp</c> claim holds.</param>
/// <param name="Title">English title.</param>
/// <param name="Term">Dutch title.</param>
/// <param name="About">What the role is for.</param>
/// <param name="Holders">Who may hold it.</param>
/// <param name="Figures">Whether its figures on persons are subject to disclosure control.</param>
/// <param name="FiguresGround">Why they aren't, when they aren't.</param>
/// <param name="Grants">Its grants, in the order of the file.</param>
/// <param name="Place">The start of the file.</param>
public sealed record Role(
    string Name,
    string Title,
    string Term,
    string About,
    RoleHolders Holders,
    FigurePrecision Figures,
    string? FiguresGround,
    IReadOnlyList<Grant> Grants,
    SourcePlace Place);
