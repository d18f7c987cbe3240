SELECT c0."Key1", c0."Key2", count(*)::int
FROM (
    SELECT c."Sex"::int::bigint AS "Key1", c."BirthYear"::bigint AS "Key2"
    FROM "Clients" AS c
    WHERE c."MunicipalityId" = @MunicipalityKey
) AS c0
GROUP BY c0."Key1", c0."Key2"

SELECT t0."Key1", count(*)::int, count(DISTINCT t0."ClientId")::int, count(*) FILTER (WHERE t0."WaitingDays" IS NOT NULL)::int, COALESCE(sum(t0."WaitingDays"::bigint), 0.0)::bigint, count(DISTINCT CASE
    WHEN t0."WaitingDays" IS NULL THEN NULL
    ELSE t0."ClientId"
END)::int, COALESCE(sum(t0."Costs"), 0), count(DISTINCT CASE
    WHEN t0."Costs" IS NULL THEN NULL
    ELSE t0."ClientId"
END)::int
FROM (
    SELECT t."ClientId", t."Costs", t."WaitingDays", t."Law"::int::bigint AS "Key1"
    FROM "Trajectories" AS t
    WHERE t."MunicipalityId" = @MunicipalityKey
) AS t0
GROUP BY t0."Key1"
