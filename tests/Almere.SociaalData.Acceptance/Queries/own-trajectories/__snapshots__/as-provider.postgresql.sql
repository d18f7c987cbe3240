SELECT t0."Law", t0."Id", t0."Status", t0."StartedOn", CASE
    WHEN EXISTS (
        SELECT 1
        FROM "Trajectories" AS t1
        WHERE c."Id" = t1."ClientId" AND t1."ProviderId" = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM "ShelterStays" AS s
        INNER JOIN "ShelterLocations" AS s0 ON s."LocationId" = s0."Id"
        WHERE c."Id" = s."ClientId" AND s0."OperatorId" = @OrganisationId AND s."From" <= @Today AND (s."To" IS NULL OR s."To" >= @Today_2)) THEN t0."ClientId"
END, t0."ClientId", CASE
    WHEN (EXISTS (
        SELECT 1
        FROM "Trajectories" AS t2
        WHERE c."Id" = t2."ClientId" AND t2."ProviderId" = @OrganisationId AND t2."Status" <> 4 AND t2."Status" <> 5 AND (t2."EndedOn" IS NULL OR t2."EndedOn" >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM "Trajectories" AS t3
        WHERE c."Id" = t3."ClientId" AND t3."ProviderId" = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM "ShelterStays" AS s1
        INNER JOIN "ShelterLocations" AS s2 ON s1."LocationId" = s2."Id"
        WHERE c."Id" = s1."ClientId" AND s2."OperatorId" = @OrganisationId AND s1."From" <= @Today AND (s1."To" IS NULL OR s1."To" >= @Today_2)) THEN c."FamilyName"
END
FROM (
    SELECT t."Id", t."ClientId", t."Law", t."StartedOn", t."Status"
    FROM "Trajectories" AS t
    WHERE t."ProviderId" = @OrganisationId AND (t."Status" = @D0_V1 OR t."Status" = @D0_V2)
    ORDER BY t."Id"
    LIMIT @D0_V3
) AS t0
INNER JOIN "Clients" AS c ON t0."ClientId" = c."Id"
ORDER BY t0."Id"
