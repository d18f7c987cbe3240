SELECT s0."Id", s0."Name", s0."Scheme", s0."Form", c."Places", c."Occupied", c."Date", s0."OperatorId", o."Name", CASE
    WHEN s0."Scheme" = 1 AND s0."Scheme" <> 6 AND s0."Form" <> 6 THEN s0."Address"
END, CASE
    WHEN s0."Scheme" = 1 AND s0."Scheme" <> 6 AND s0."Form" <> 6 THEN s0."DistrictId"
END, CASE
    WHEN s0."Scheme" = 1 AND s0."Scheme" <> 6 AND s0."Form" <> 6 THEN d."Name"
END
FROM (
    SELECT s."Id", s."Address", s."DistrictId", s."Form", s."LatestSnapshotId", s."Name", s."OperatorId", s."Scheme"
    FROM "ShelterLocations" AS s
    WHERE s."Scheme" = 1
    ORDER BY s."Name", s."Id"
    LIMIT @D0_V0
) AS s0
LEFT JOIN "CapacitySnapshots" AS c ON s0."LatestSnapshotId" = c."Id"
LEFT JOIN "Organisations" AS o ON s0."OperatorId" = o."Id"
LEFT JOIN "Districts" AS d ON s0."DistrictId" = d."Id"
ORDER BY s0."Name", s0."Id";
SELECT COUNT(*)
FROM (
SELECT s."Id"
FROM "ShelterLocations" AS s
WHERE s."Scheme" = 1
) AS counted

SELECT s2."Date", s2."Places", s."Id"
FROM "ShelterLocations" AS s
INNER JOIN (
    SELECT s1."Id", s1."Date", s1."LocationId", s1."Places"
    FROM (
        SELECT c."Id", c."Date", c."LocationId", c."Places", ROW_NUMBER() OVER(PARTITION BY c."LocationId" ORDER BY c."Date" DESC, c."Id" DESC) AS row
        FROM "CapacitySnapshots" AS c
        INNER JOIN "ShelterLocations" AS s0 ON c."LocationId" = s0."Id"
        WHERE s0."Scheme" = 1 AND c."LocationId" = ANY (@D0_V0)
    ) AS s1
    WHERE s1.row <= @D0_V1
) AS s2 ON s."Id" = s2."LocationId"
WHERE s."Scheme" = 1
ORDER BY s2."LocationId", s2."Date" DESC, s2."Id" DESC
