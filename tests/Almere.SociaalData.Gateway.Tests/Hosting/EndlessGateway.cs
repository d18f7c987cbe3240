using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>A database in which a statement about trajectories takes days: each row waits until 600 x 600 x 600 x 600 others have been counted. A request has three seconds.</summary>
public abstract class EndlessGateway : StoreGateway
{
    private protected EndlessGateway(bool isPostgreSql) : base(isPostgreSql, new ExampleDataOptions { Clients = 200, Locations = 1, Days = 1 })
    {
        Host.Settings["Limits:MaxRequestSeconds"] = "3";
        Execute("""
            ALTER TABLE "Trajectories" RENAME TO "Kept";
            CREATE VIEW "Trajectories" AS SELECT * FROM "Kept" WHERE "Id" < (SELECT COUNT(*) FROM "Kept" a, "Kept" b, "Kept" c, "Kept" d WHERE a."Id" + b."Id" + c."Id" + d."Id" > 0);
            """);
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class EndlessOnSqlite() : EndlessGateway(isPostgreSql: false);

/// <summary>The same in PostgreSQL.</summary>
public sealed class EndlessOnPostgreSql() : EndlessGateway(isPostgreSql: true);
