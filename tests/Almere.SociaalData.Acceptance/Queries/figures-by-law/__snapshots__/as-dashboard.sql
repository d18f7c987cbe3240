SELECT "t0"."Key1", COUNT(*), COUNT(DISTINCT ("t0"."ClientId")), COUNT(CASE
    WHEN "t0"."WaitingDays" IS NOT NULL THEN 1
END), COALESCE(SUM(CAST("t0"."WaitingDays" AS INTEGER)), 0), COUNT(DISTINCT (CASE
    WHEN "t0"."WaitingDays" IS NULL THEN NULL
    ELSE "t0"."ClientId"
END)), COALESCE(SUM("t0"."Costs"), 0), COUNT(DISTINCT (CASE
    WHEN "t0"."Costs" IS NULL THEN NULL
    ELSE "t0"."ClientId"
END))
FROM (
    SELECT "t"."ClientId", "t"."Costs", "t"."WaitingDays", CAST(CAST("t"."Law" AS INTEGER) AS INTEGER) AS "Key1"
    FROM "Trajectories" AS "t"
    WHERE "t"."MunicipalityId" = @MunicipalityKey
) AS "t0"
GROUP BY "t0"."Key1"

SELECT "c0"."Key1", "c0"."Key2", COUNT(*)
FROM (
    SELECT CAST(CAST("c"."Sex" AS INTEGER) AS INTEGER) AS "Key1", CAST("c"."BirthYear" AS INTEGER) AS "Key2"
    FROM "Clients" AS "c"
    WHERE "c"."MunicipalityId" = @MunicipalityKey
) AS "c0"
GROUP BY "c0"."Key1", "c0"."Key2"
