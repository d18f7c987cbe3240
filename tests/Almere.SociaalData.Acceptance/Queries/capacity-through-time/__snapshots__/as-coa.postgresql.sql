SELECT s."Id", s."Scheme", s."MunicipalityId", s."OpensOn", s."ClosesOn", s."Status", CASE
    WHEN s0."Scheme" = 1 AND c."Date" <= @D0_V2 THEN c."Places"
    ELSE (
        SELECT c0."Places"
        FROM "CapacitySnapshots" AS c0
        INNER JOIN "ShelterLocations" AS s1 ON c0."LocationId" = s1."Id"
        WHERE s1."Scheme" = 1 AND c0."LocationId" = s."Id" AND c0."Date" <= @D0_V2
        ORDER BY c0."Date" DESC
        LIMIT 1)
END, CASE
    WHEN s0."Scheme" = 1 AND c."Date" <= @D0_V2 THEN c."Occupied"
    ELSE (
        SELECT c1."Occupied"
        FROM "CapacitySnapshots" AS c1
        INNER JOIN "ShelterLocations" AS s2 ON c1."LocationId" = s2."Id"
        WHERE s2."Scheme" = 1 AND c1."LocationId" = s."Id" AND c1."Date" <= @D0_V2
        ORDER BY c1."Date" DESC
        LIMIT 1)
END
FROM "ShelterLocations" AS s
LEFT JOIN "CapacitySnapshots" AS c ON s."LatestSnapshotId" = c."Id"
LEFT JOIN "ShelterLocations" AS s0 ON c."LocationId" = s0."Id"
WHERE s."Scheme" = 1 AND (s."Scheme" = @D0_V0 OR s."Scheme" = @D0_V1);
SELECT s."Id", s."MunicipalityId", s."Scheme", s."Places", s."From", s."To", s0."Places", s0."From", s0."To"
FROM "ShelterTargets" AS s
LEFT JOIN "ShelterTargetSwaps" AS s0 ON s."Id" = s0."TargetId"
WHERE s."Kind" = 1 AND (s."Scheme" = @D0_V0 OR s."Scheme" = @D0_V1)
ORDER BY s."Id";
SELECT c."LocationId", c."Date", c."Places", c."Occupied"
FROM "CapacitySnapshots" AS c
INNER JOIN "ShelterLocations" AS s ON c."LocationId" = s."Id"
WHERE s."Scheme" = 1 AND c."Date" >= @D0_V3 AND c."Date" <= @D0_V4 AND EXISTS (
    SELECT 1
    FROM "ShelterLocations" AS s0
    WHERE s0."Scheme" = 1 AND (s0."Scheme" = @D0_V0 OR s0."Scheme" = @D0_V1) AND s0."Id" = c."LocationId")
ORDER BY c."LocationId", c."Date"
