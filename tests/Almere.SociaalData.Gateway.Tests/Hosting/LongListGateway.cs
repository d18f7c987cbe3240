using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>More than 100,000 trajectories of one municipality, which the gateway gives on one page.</summary>
public abstract class LongListGateway : StoreGateway
{
    private protected LongListGateway(bool isPostgreSql) : base(isPostgreSql, new ExampleDataOptions { Clients = 40_000, Locations = 1, Days = 1 })
    {
        Host.Settings["Limits:MaxPageRows"] = "1000000";
        Host.Settings["Limits:MaxRequestSeconds"] = "300";
        Host.Settings["Limits:Query:MaxCost"] = "1000000000";
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class LongListOnSqlite() : LongListGateway(isPostgreSql: false);

/// <summary>The same in PostgreSQL.</summary>
public sealed class LongListOnPostgreSql() : LongListGateway(isPostgreSql: true);
