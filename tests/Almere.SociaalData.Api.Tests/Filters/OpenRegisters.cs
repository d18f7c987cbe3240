using Almere.SociaalData.Api.Tests.Asking;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>Registers asked by somebody who may read, filter and order by every field of every row.</summary>
public abstract class OpenRegisters : AskedRegisters
{
    private const string Role = """
        {
          "title": "Reader", "term": "Lezer", "about": "Reads everything.", "holders": { "organisations": [ "gemeente-almere" ] },
          "figures": "exact", "figuresGround": "A test.",
          "grants": [
            {
              "on": [
                "ShelterLocation", "CapacitySnapshot", "Client", "Household", "ShelterStay", "Trajectory", "SocialSupportTrajectory", "YouthCareTrajectory",
                "CivicIntegrationTrajectory", "DebtTrajectory", "ParticipationTrajectory", "FinancialHouse", "FinancialConsult", "PolicyGoal", "Indicator", "Observation",
                "ImportRun", "ImportedFile"
              ],
              "classifications": [ "open", "internal", "personal", "special", "identifier" ],
              "use": [ "read", "filter", "order" ], "purpose": "monitor", "ground": "A test."
            }
          ]
        }
        """;

    private protected OpenRegisters(bool isPostgreSql) : base(isPostgreSql, Role, clients: 80)
    {
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class OpenOnSqlite() : OpenRegisters(isPostgreSql: false);

/// <summary>The same in PostgreSQL.</summary>
public sealed class OpenOnPostgreSql() : OpenRegisters(isPostgreSql: true);
