namespace Almere.SociaalData.Access.Rows;

/// <summary>
/// The caller's values that row scopes compare with. It stays a parameter of every scope's lambda, so that one plan serves all callers of a view
/// and the values travel as parameters of the statement.
/// </summary>
public sealed class CallerScope
{
    /// <summary>A key that no municipality has: keys of registers are above zero.</summary>
    private const int NoMunicipality = int.MinValue;

    /// <summary>Key of the caller's organisation.</summary>
    public required int OrganisationId { get; init; }

    /// <summary>Key of the municipality that the caller's organisation is; none for a partner.</summary>
    public int? MunicipalityId { get; init; }

    /// <summary>
    /// <see cref="MunicipalityId"/> as scopes compare with it: a partner's equals no row's, not even that of a row without a municipality, and the
    /// statement stays the same whether the caller is one or not.
    /// </summary>
    public int MunicipalityKey => MunicipalityId ?? NoMunicipality;

    /// <summary>The day of the request, in the time zone of the municipality.</summary>
    public required DateOnly Today { get; init; }
}
