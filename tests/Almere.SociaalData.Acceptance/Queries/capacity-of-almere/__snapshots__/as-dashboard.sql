SELECT NULL AS "TargetId", "s"."Scheme", "s"."MunicipalityId", CASE
    WHEN ("s"."Status" = 1 AND ("s"."ClosesOn" IS NULL OR "s"."ClosesOn" > @D0_V2)) OR ("s"."OpensOn" IS NOT NULL AND "s"."OpensOn" > @D0_V2) THEN COALESCE("s"."PlannedPlaces", 0)
END AS "Asked", CASE
    WHEN "c"."Date" <= @D0_V2 THEN "c"."Places"
    WHEN "s"."Status" <> 1 AND ("s"."OpensOn" IS NULL OR "s"."OpensOn" <= @D0_V2) AND ("s"."ClosesOn" IS NULL OR "s"."ClosesOn" > @D0_V2) THEN (
        SELECT "c0"."Places"
        FROM "CapacitySnapshots" AS "c0"
        WHERE "c0"."LocationId" = "s"."Id" AND "c0"."Date" <= @D0_V2
        ORDER BY "c0"."Date" DESC
        LIMIT 1)
END AS "Places", CASE
    WHEN "c"."Date" <= @D0_V2 THEN "c"."Occupied"
    WHEN "s"."Status" <> 1 AND ("s"."OpensOn" IS NULL OR "s"."OpensOn" <= @D0_V2) AND ("s"."ClosesOn" IS NULL OR "s"."ClosesOn" > @D0_V2) THEN (
        SELECT "c1"."Occupied"
        FROM "CapacitySnapshots" AS "c1"
        WHERE "c1"."LocationId" = "s"."Id" AND "c1"."Date" <= @D0_V2
        ORDER BY "c1"."Date" DESC
        LIMIT 1)
END AS "Occupied", CASE
    WHEN "c"."Date" <= @D0_V2 THEN "c"."Available"
    WHEN "s"."Status" <> 1 AND ("s"."OpensOn" IS NULL OR "s"."OpensOn" <= @D0_V2) AND ("s"."ClosesOn" IS NULL OR "s"."ClosesOn" > @D0_V2) THEN (
        SELECT "c2"."Available"
        FROM "CapacitySnapshots" AS "c2"
        WHERE "c2"."LocationId" = "s"."Id" AND "c2"."Date" <= @D0_V2
        ORDER BY "c2"."Date" DESC
        LIMIT 1)
END AS "Available"
FROM "ShelterLocations" AS "s"
INNER JOIN "Municipalities" AS "m" ON "s"."MunicipalityId" = "m"."Id"
LEFT JOIN "CapacitySnapshots" AS "c" ON "s"."LatestSnapshotId" = "c"."Id"
WHERE "s"."Scheme" = @D0_V0 AND "m"."Code" = @D0_V1 AND (("s"."Status" <> 1 AND ("s"."OpensOn" IS NULL OR "s"."OpensOn" <= @D0_V2) AND ("s"."ClosesOn" IS NULL OR "s"."ClosesOn" > @D0_V2)) OR ("s"."Status" = 1 AND ("s"."ClosesOn" IS NULL OR "s"."ClosesOn" > @D0_V2)) OR ("s"."OpensOn" IS NOT NULL AND "s"."OpensOn" > @D0_V2))
UNION ALL
SELECT "s0"."Id" AS "TargetId", "s0"."Scheme", "s0"."MunicipalityId", "s0"."Places" + (
    SELECT COALESCE(SUM("s1"."Places"), 0)
    FROM "ShelterTargetSwaps" AS "s1"
    WHERE "s0"."Id" = "s1"."TargetId" AND "s1"."From" <= @D0_V2 AND "s1"."To" > @D0_V2) AS "Asked", NULL AS "Places", NULL AS "Occupied", NULL AS "Available"
FROM "ShelterTargets" AS "s0"
LEFT JOIN "Municipalities" AS "m0" ON "s0"."MunicipalityId" = "m0"."Id"
WHERE "s0"."Kind" = 1 AND "s0"."Scheme" = @D0_V0 AND "m0"."Code" = @D0_V1 AND "s0"."From" <= @D0_V2 AND ("s0"."To" IS NULL OR "s0"."To" > @D0_V2)

SELECT "m"."Id", "m"."Code", "m"."Name"
FROM "Municipalities" AS "m"
WHERE "m"."Id" IN (
    SELECT "d"."value"
    FROM json_each(@D0_V0) AS "d"
)
