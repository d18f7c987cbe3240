namespace Almere.SociaalData.Access.Rows;

/// <summary>
/// The caller's values that row scopes compare with. It stays a parameter of every scope's lambda, so that one plan serves all callers of a view
/// and the values travel as parameters of the statement.
/// </summary>
public sealed class CallerScope
{
    /// <summary>Key of the caller's organisation.</summary>
    public required int OrganisationId { get; init; }

    /// <summary>Key of the municipality that the caller's organisation is; none for a partner.</summary>
    public int? MunicipalityId { get; init; }

    /// <summary>The day of the request, in the time zone of the municipality.</summary>
    public required DateOnly Today { get; init; }
}
