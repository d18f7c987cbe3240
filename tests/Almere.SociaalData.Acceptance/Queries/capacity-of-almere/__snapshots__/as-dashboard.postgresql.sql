SELECT m."Id", m."Code", m."Name"
FROM "Municipalities" AS m
WHERE m."Id" = ANY (@D0_V0)

SELECT s."Id", s."From", s."Kind", s."MunicipalityId", s."Places", s."Scheme", s."Source", s."SourceKey", s."Statute", s."To", m."Id", m."Code", m."Name", m."Population", m."PopulationOn", m."Province", m."SourceKey", s0."Id", s0."From", s0."Places", s0."Source", s0."SourceKey", s0."TargetId", s0."To", s0."WithId"
FROM "ShelterTargets" AS s
LEFT JOIN "Municipalities" AS m ON s."MunicipalityId" = m."Id"
LEFT JOIN "ShelterTargetSwaps" AS s0 ON s."Id" = s0."TargetId"
WHERE s."Kind" = 1 AND m."Id" IS NOT NULL AND (m."Code" = ANY (@codes) OR (m."Code" IS NULL AND array_position(@codes, NULL) IS NOT NULL))
ORDER BY s."Id", m."Id"

SELECT s."Id", s."Scheme", s."MunicipalityId", s."OpensOn", s."ClosesOn", s."PlannedPlaces", s."Status", (
    SELECT c."Places"
    FROM "CapacitySnapshots" AS c
    WHERE c."LocationId" = s."Id" AND c."Date" <= @day
    ORDER BY c."Date" DESC
    LIMIT 1), (
    SELECT c0."Occupied"
    FROM "CapacitySnapshots" AS c0
    WHERE c0."LocationId" = s."Id" AND c0."Date" <= @day
    ORDER BY c0."Date" DESC
    LIMIT 1), (
    SELECT c1."Blocked"
    FROM "CapacitySnapshots" AS c1
    WHERE c1."LocationId" = s."Id" AND c1."Date" <= @day
    ORDER BY c1."Date" DESC
    LIMIT 1), (
    SELECT c2."Available"
    FROM "CapacitySnapshots" AS c2
    WHERE c2."LocationId" = s."Id" AND c2."Date" <= @day
    ORDER BY c2."Date" DESC
    LIMIT 1)
FROM "ShelterLocations" AS s
INNER JOIN "Municipalities" AS m ON s."MunicipalityId" = m."Id"
WHERE s."Scheme" = ANY (@schemes) AND m."Code" = ANY (@codes)
