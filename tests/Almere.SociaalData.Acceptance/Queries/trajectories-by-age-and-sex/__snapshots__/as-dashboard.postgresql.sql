SELECT s."Key1", count(*)::int, count(DISTINCT s."ClientId")::int, count(*) FILTER (WHERE s."WaitingDays" IS NOT NULL)::int, COALESCE(sum(s."WaitingDays"::bigint), 0.0)::bigint, count(DISTINCT CASE
    WHEN s."WaitingDays" IS NULL THEN NULL
    ELSE s."ClientId"
END)::int
FROM (
    SELECT t."ClientId", t."WaitingDays", CAST(CASE
        WHEN c."MunicipalityId" = @MunicipalityKey_2 THEN c."BirthYear"
    END AS bigint) AS "Key1"
    FROM "Trajectories" AS t
    INNER JOIN "Clients" AS c ON t."ClientId" = c."Id"
    WHERE t."MunicipalityId" = @MunicipalityKey
) AS s
GROUP BY s."Key1"

SELECT s."Key1", s."Key2", count(*)::int, count(DISTINCT s."ClientId")::int
FROM (
    SELECT t."ClientId", t."Law"::int::bigint AS "Key1", CAST(CASE
        WHEN c."MunicipalityId" = @MunicipalityKey_2 THEN c."Sex"
    END AS integer)::bigint AS "Key2"
    FROM "Trajectories" AS t
    INNER JOIN "Clients" AS c ON t."ClientId" = c."Id"
    WHERE t."MunicipalityId" = @MunicipalityKey AND t."Status" = @D0_V1
) AS s
GROUP BY s."Key1", s."Key2"
