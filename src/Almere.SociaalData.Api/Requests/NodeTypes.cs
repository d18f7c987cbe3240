using System.Collections.Frozen;

namespace Almere.SociaalData.Api.Requests;

/// <summary>
/// The number of each type that has ids. A number is part of every id of its type: it is never changed and never used again, or ids that partners
/// keep would lead elsewhere.
/// </summary>
internal static class NodeTypes
{
    private static readonly FrozenDictionary<string, ushort> Numbers = new Dictionary<string, ushort>
    {
        ["Client"] = 1,
        ["Household"] = 2,
        ["SocialSupportTrajectory"] = 3,
        ["YouthCareTrajectory"] = 4,
        ["CivicIntegrationTrajectory"] = 5,
        ["DebtTrajectory"] = 6,
        ["ParticipationTrajectory"] = 7,
        ["ShelterStay"] = 8,
        ["ShelterLocation"] = 9,
        ["CapacitySnapshot"] = 10,
        ["FinancialHouse"] = 11,
        ["FinancialConsult"] = 12,
        ["District"] = 13,
        ["Municipality"] = 14,
        ["Organisation"] = 15,
        ["PolicyGoal"] = 16,
        ["Indicator"] = 17,
        ["AccessRecord"] = 18,
        ["ImportRun"] = 20,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<ushort, string> Names = Numbers.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The types that have a number.</summary>
    public static IEnumerable<string> All => Numbers.Keys;

    /// <summary>The number of a type.</summary>
    public static ushort NumberOf(string typeName) => Numbers[typeName];

    /// <summary>The type of a number, or null.</summary>
    public static string? NameOf(ushort number) => Names.GetValueOrDefault(number);
}
