using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Api.Tests.Asking;
using Almere.SociaalData.Data;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Api.Tests.Groups;

/// <summary>Registers with example data, asked by a counter whose figures are exact, and the same rows in memory.</summary>
public abstract class CountedRegisters : AskedRegisters
{
    // The counter may count every trajectory, and the clients of its own municipality only.
    private const string Role = $$"""
        {
          "title": "Counter", "term": "Teller", "about": "Counts.", "holders": { "organisations": [ "gemeente-almere" ] },
          "figures": "exact", "figuresGround": "A test.",
          "grants": [
            { "on": "Client", "fields": [ "id" ], "use": [ "aggregate" ], "rows": "ownMunicipality", "purpose": "{{PurposeId}}", "ground": "A test." },
            { "on": "Client", "fields": [ "birthYear", "sex", "district", "municipality", "residenceStatus", "trajectories" ], "use": [ "group", "filter" ], "rows": "ownMunicipality", "purpose": "{{PurposeId}}", "ground": "A test." },
            { "on": "Trajectory", "fields": [ "id", "waitingDays", "costs" ], "use": [ "aggregate", "filter" ], "purpose": "{{PurposeId}}", "ground": "A test." },
            { "on": "Trajectory", "fields": [ "client" ], "use": [ "aggregate", "group", "filter" ], "purpose": "{{PurposeId}}", "ground": "A test." },
            { "on": "Trajectory", "fields": [ "law", "status", "product", "provider", "municipality", "district", "requestedOn", "startedOn" ], "use": [ "group", "filter" ], "purpose": "{{PurposeId}}", "ground": "A test." }
          ]
        }
        """;

    private protected CountedRegisters(bool isPostgreSql) : base(isPostgreSql, _ => Role, clients: 500)
    {
        if (Options is null)
            return;
        var registers = new RegistersFactory(Options).Open(new NoRules());
        Trajectories = registers.Rows<Trajectory>().Include(row => row.Client).Include(row => row.District).Include(row => row.Municipality)
            .Include(row => row.Product).Include(row => row.Provider).AsSingleQuery().ToList();
        Clients = registers.Rows<Client>().Include(row => row.District).Include(row => row.Municipality).ToList();
        registers.Dispose();
    }

    public IReadOnlyList<Trajectory> Trajectories { get; } = [];

    public IReadOnlyList<Client> Clients { get; } = [];

    private sealed class NoRules : IRowRules
    {
        public LambdaExpression? RuleFor(Type entity) => null;
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class CountedOnSqlite() : CountedRegisters(isPostgreSql: false);

/// <summary>The same in PostgreSQL.</summary>
public sealed class CountedOnPostgreSql() : CountedRegisters(isPostgreSql: true);
