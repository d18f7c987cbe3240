using System.Collections.Frozen;
using Almere.SociaalData.Access.Rows.Scopes;

namespace Almere.SociaalData.Access.Rows;

/// <summary>Every row scope that a role file can name. Two hold for any type and are not sets of an entity: <see cref="All"/> and <see cref="None"/>.</summary>
public static class RowScopes
{
    /// <summary>Every row; what a grant covers that names no scope.</summary>
    public const string All = "all";

    /// <summary>No row: a grant that stands on paper and opens nothing.</summary>
    public const string None = "none";

    /// <summary>The scopes of the registers, in the order that they are explained in.</summary>
    public static IReadOnlyList<RowScope> OfRegisters { get; } =
    [
        OwnMunicipality.Scope,
        .. OwnLaw.Scopes,
        OwnTrajectories.Scope,
        OwnClients.Scope,
        .. CurrentClients.Scopes,
        OwnLocations.Scope,
        OwnResidents.Scope,
        AsylumOnly.Scope,
        PublicAddress.Scope,
        ProtectedLiving.Scope,
    ];

    /// <summary>Every name that a role file can use.</summary>
    public static IReadOnlyList<string> Names { get; } = [All, None, .. OfRegisters.Select(scope => scope.Name)];

    private static readonly FrozenDictionary<string, RowScope> ByName = OfRegisters.ToFrozenDictionary(scope => scope.Name, StringComparer.Ordinal);

    /// <summary>The scope of this name; <see langword="null"/> for <see cref="All"/>, <see cref="None"/> and unknown names.</summary>
    public static RowScope? Find(string name) => ByName.GetValueOrDefault(name);
}
