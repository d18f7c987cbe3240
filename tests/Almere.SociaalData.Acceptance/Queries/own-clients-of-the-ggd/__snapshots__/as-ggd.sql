SELECT "c"."Id", "c"."BirthYear", "c"."Sex"
FROM "Clients" AS "c"
WHERE EXISTS (
    SELECT 1
    FROM "Trajectories" AS "t"
    WHERE "c"."Id" = "t"."ClientId" AND "t"."ProviderId" = @OrganisationId)
ORDER BY "c"."Id"
LIMIT @D0_V1

SELECT "t2"."Law", "t2"."Status", "t2"."ClientId", "c"."Id"
FROM "Clients" AS "c"
INNER JOIN (
    SELECT "t1"."Id", "t1"."ClientId", "t1"."Law", "t1"."Status"
    FROM (
        SELECT "t0"."Id", "t0"."ClientId", "t0"."Law", "t0"."Status", ROW_NUMBER() OVER(PARTITION BY "t0"."ClientId" ORDER BY "t0"."Id") AS "row"
        FROM "Trajectories" AS "t0"
        WHERE "t0"."ProviderId" = @OrganisationId AND "t0"."ClientId" IN (
            SELECT "d"."value"
            FROM json_each(@D0_V1) AS "d"
        )
    ) AS "t1"
    WHERE "t1"."row" <= @D0_V2
) AS "t2" ON "c"."Id" = "t2"."ClientId"
WHERE EXISTS (
    SELECT 1
    FROM "Trajectories" AS "t"
    WHERE "c"."Id" = "t"."ClientId" AND "t"."ProviderId" = @OrganisationId)
ORDER BY "t2"."ClientId", "t2"."Id"
