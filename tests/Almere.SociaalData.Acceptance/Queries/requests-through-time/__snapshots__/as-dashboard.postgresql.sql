SELECT t0."Key1", count(*)::int, count(DISTINCT t0."ClientId")::int, COALESCE(sum(t0."Costs"), 0), count(DISTINCT CASE
    WHEN t0."Costs" IS NULL THEN NULL
    ELSE t0."ClientId"
END)::int
FROM (
    SELECT t."ClientId", t."Costs", CAST(t."RequestedMonth" / 12 AS bigint) AS "Key1"
    FROM "Trajectories" AS t
    WHERE t."MunicipalityId" = @MunicipalityKey
) AS t0
GROUP BY t0."Key1"

SELECT t0."Key1", count(*)::int, count(DISTINCT t0."ClientId")::int, count(*) FILTER (WHERE t0."WaitingDays" IS NOT NULL)::int, COALESCE(sum(t0."WaitingDays"::bigint), 0.0)::bigint, count(DISTINCT CASE
    WHEN t0."WaitingDays" IS NULL THEN NULL
    ELSE t0."ClientId"
END)::int, COALESCE(sum(t0."Costs"), 0), count(DISTINCT CASE
    WHEN t0."Costs" IS NULL THEN NULL
    ELSE t0."ClientId"
END)::int
FROM (
    SELECT t."ClientId", t."Costs", t."WaitingDays", t."RequestedMonth"::bigint AS "Key1"
    FROM "Trajectories" AS t
    WHERE t."MunicipalityId" = @MunicipalityKey AND t."RequestedOn" >= @D0_V1 AND t."RequestedOn" < @D0_V2
) AS t0
GROUP BY t0."Key1"

SELECT t0."Key1", t0."Key2", count(*)::int, count(DISTINCT t0."ClientId")::int
FROM (
    SELECT t."ClientId", CAST(t."RequestedMonth" / 3 AS bigint) AS "Key1", t."Law"::int::bigint AS "Key2"
    FROM "Trajectories" AS t
    WHERE t."MunicipalityId" = @MunicipalityKey AND t."RequestedOn" >= @D0_V1 AND t."RequestedOn" <= @D0_V2 AND (t."Law" = @D0_V3 OR t."Law" = @D0_V4)
) AS t0
GROUP BY t0."Key1", t0."Key2"
