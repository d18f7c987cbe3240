using System.Collections.Concurrent;
using System.Collections.Frozen;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Access.Views;

namespace Almere.SociaalData.Access.Policies;

/// <summary>The role files and the register of purposes, checked against the schema: who may do what.</summary>
/// <remarks>Safe for use by many threads at once; it never changes.</remarks>
public sealed class AccessPolicy
{
    /// <summary>Most roles of a policy: a set of roles is one 64-bit number.</summary>
    public const int MostRoles = 64;

    /// <summary>How a role file is named.</summary>
    private const string RoleFiles = "*.json";

    private readonly FrozenDictionary<string, int> _numbers;
    private readonly FrozenDictionary<string, int> _purposeNumbers;
    private readonly Periods _periods;
    private readonly ulong _everyone;
    private readonly ConcurrentDictionary<ViewKey, AccessView> _views = new();

    internal AccessPolicy(PolicyDraft draft)
    {
        Catalog = draft.Catalog;
        Roles = draft.Roles;
        Purposes = [.. draft.Purposes.Entries.Select(entry => entry.Value)];
        _numbers = Roles.Select((role, number) => (role.Name, number)).ToFrozenDictionary(pair => pair.Name, pair => pair.number, StringComparer.Ordinal);
        _purposeNumbers = Purposes.Select((purpose, number) => (purpose.Id, number)).ToFrozenDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        _periods = Periods.Of(draft.Grants);
        foreach (var role in draft.OfEveryone) _everyone |= 1UL << _numbers[role.Name];
    }

    /// <summary>The schema that the policy was checked against.</summary>
    public SchemaCatalog Catalog { get; }

    /// <summary>The roles, by name.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>The register of purposes, in its own order.</summary>
    public IReadOnlyList<Purpose> Purposes { get; }

    /// <summary>Reads a folder such as <c>schema/access</c>: <c>purposes.json</c>, and a role file for each role. JSON schemas (<c>*.schema.json</c>) are for editors.</summary>
    public static PolicyLoad Load(string folder, SchemaCatalog catalog)
    {
        if (!Directory.Exists(folder))
            return new PolicyLoad.Refused([new(new(folder, 0, 0), "There is no such folder; it should hold the role files and purposes.json.")]);
        return Load(
            [
                .. Directory.EnumerateFiles(folder, RoleFiles)
                    .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal))
                    .Select(path => new PolicyFile(Path.GetFileName(path), File.ReadAllBytes(path))),
            ],
            catalog);
    }

    /// <summary>Reads a policy from its files.</summary>
    public static PolicyLoad Load(IReadOnlyList<PolicyFile> files, SchemaCatalog catalog)
    {
        var problems = new List<PolicyProblem>();
        var register = files.SingleOrDefault(file => file.Name == PurposeRegister.FileName);
        if (register is null) problems.Add(new(new(PurposeRegister.FileName, 0, 0), "The register of purposes is missing."));
        var purposes = register is null ? PurposeRegister.Empty : PurposeRegister.Read(register, problems);
        var roles = files
            .Where(file => file.Name != PurposeRegister.FileName)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => RoleReader.Read(file, catalog, purposes, problems))
            .OfType<Role>()
            .ToList();
        if (roles.Count > MostRoles) problems.Add(new(new(roles[MostRoles].Place.File, 0, 0), $"A policy has at most {MostRoles} roles; this is one too many."));
        var draft = new PolicyDraft(catalog, purposes, roles);
        // Each round would only repeat what the one before it already says.
        if (problems is []) problems.AddRange(PolicyChecks.OfGrants.SelectMany(check => check(draft)));
        if (problems is []) problems.AddRange(PolicyChecks.OfViews.SelectMany(check => check(draft)));
        return problems is []
            ? new PolicyLoad.Loaded(new(draft))
            : new PolicyLoad.Refused([.. problems.Distinct().OrderBy(problem => problem.Place.File, StringComparer.Ordinal).ThenBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column)]);
    }

    /// <summary>The role of this name.</summary>
    public Role? FindRole(string name) => _numbers.TryGetValue(name, out var number) ? Roles[number] : null;

    /// <summary>The purpose of this id.</summary>
    public Purpose? FindPurpose(string id) => _purposeNumbers.TryGetValue(id, out var number) ? Purposes[number] : null;

    /// <summary>The purposes that some roles hold grants for on a day, in the order of the register.</summary>
    public IReadOnlyList<Purpose> PurposesOf(IReadOnlyList<string> roles, DateOnly day)
    {
        var ids = Held(roles).SelectMany(role => role.Grants).Where(grant => grant.HoldsOn(day)).SelectMany(grant => grant.Purposes).ToHashSet(StringComparer.Ordinal);
        return [.. Purposes.Where(purpose => ids.Contains(purpose.Id))];
    }

    /// <summary>What some roles may do under a purpose on a day. Views are kept: asking again costs a look-up.</summary>
    /// <param name="roles">Names of roles; one that the policy doesn't have opens nothing. What everyone may read is added.</param>
    /// <param name="purpose">The id of the purpose; without one, only what needs none.</param>
    /// <param name="day">The day of the request, in the time zone of the municipality.</param>
    public AccessView ViewFor(IReadOnlyList<string> roles, string? purpose, DateOnly day)
    {
        var held = _everyone;
        for (var i = 0; i < roles.Count; i++)
        {
            if (_numbers.TryGetValue(roles[i], out var number)) held |= 1UL << number;
        }

        var purposeNumber = purpose is not null && _purposeNumbers.TryGetValue(purpose, out var known) ? known : -1;
        return _views.GetOrAdd(new(held, purposeNumber, _periods.NumberOf(day)), static (key, policy) => policy.Build(key), this);
    }

    /// <summary>What one role may do under any of its purposes on a day: what <c>schema/views</c> prints.</summary>
    public AccessView ViewOfRole(string role, DateOnly day) => ViewBuilder.Build(Catalog, Held([role]), grant => grant.HoldsOn(day), static _ => "");

    private AccessView Build(ViewKey key)
    {
        var roles = Roles.Where((_, number) => (key.Roles >> number & 1) == 1).ToList();
        var purpose = key.Purpose < 0 ? null : Purposes[key.Purpose].Id;
        var day = _periods.FirstDays[key.Period];
        return ViewBuilder.Build(
            Catalog, roles, grant => grant.HoldsUnder(purpose) && grant.HoldsOn(day), question => Denial.Of(question, roles, purpose, day, Catalog));
    }

    private List<Role> Held(IReadOnlyList<string> names) => [.. Roles.Where(role => role.Holders is RoleHolders.Everyone || names.Contains(role.Name))];
}
