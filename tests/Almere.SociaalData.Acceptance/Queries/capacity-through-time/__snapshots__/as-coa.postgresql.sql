SELECT c."LocationId", c."Date", c."Places", c."Occupied", c."Blocked", c."Available"
FROM "CapacitySnapshots" AS c
INNER JOIN "ShelterLocations" AS s ON c."LocationId" = s."Id"
WHERE s."Scheme" IN (1, 2, 3) AND c."LocationId" = ANY (@ids) AND c."Date" >= @from AND c."Date" <= @to
ORDER BY c."LocationId", c."Date"

SELECT s."Id", s."From", s."Kind", s."MunicipalityId", s."Places", s."Scheme", s."Source", s."SourceKey", s."Statute", s."To", m."Id", m."Code", m."Name", m."Population", m."PopulationOn", m."Province", m."SourceKey", s0."Id", s0."From", s0."Places", s0."Source", s0."SourceKey", s0."TargetId", s0."To", s0."WithId"
FROM "ShelterTargets" AS s
LEFT JOIN "Municipalities" AS m ON s."MunicipalityId" = m."Id"
LEFT JOIN "ShelterTargetSwaps" AS s0 ON s."Id" = s0."TargetId"
WHERE s."Kind" = 1
ORDER BY s."Id", m."Id"

SELECT s."Id", s."Scheme", s."MunicipalityId", s."OpensOn", s."ClosesOn", s."PlannedPlaces", s."Status", (
    SELECT c."Places"
    FROM "CapacitySnapshots" AS c
    INNER JOIN "ShelterLocations" AS s0 ON c."LocationId" = s0."Id"
    WHERE (s0."Scheme" = 1 OR s0."Scheme" = 2 OR s0."Scheme" = 3) AND c."LocationId" = s."Id" AND c."Date" <= @day
    ORDER BY c."Date" DESC
    LIMIT 1), (
    SELECT c0."Occupied"
    FROM "CapacitySnapshots" AS c0
    INNER JOIN "ShelterLocations" AS s1 ON c0."LocationId" = s1."Id"
    WHERE (s1."Scheme" = 1 OR s1."Scheme" = 2 OR s1."Scheme" = 3) AND c0."LocationId" = s."Id" AND c0."Date" <= @day
    ORDER BY c0."Date" DESC
    LIMIT 1), (
    SELECT c1."Blocked"
    FROM "CapacitySnapshots" AS c1
    INNER JOIN "ShelterLocations" AS s2 ON c1."LocationId" = s2."Id"
    WHERE (s2."Scheme" = 1 OR s2."Scheme" = 2 OR s2."Scheme" = 3) AND c1."LocationId" = s."Id" AND c1."Date" <= @day
    ORDER BY c1."Date" DESC
    LIMIT 1), (
    SELECT c2."Available"
    FROM "CapacitySnapshots" AS c2
    INNER JOIN "ShelterLocations" AS s3 ON c2."LocationId" = s3."Id"
    WHERE (s3."Scheme" = 1 OR s3."Scheme" = 2 OR s3."Scheme" = 3) AND c2."LocationId" = s."Id" AND c2."Date" <= @day
    ORDER BY c2."Date" DESC
    LIMIT 1)
FROM "ShelterLocations" AS s
WHERE s."Scheme" IN (1, 2, 3) AND s."Scheme" = ANY (@schemes)
