SELECT "d"."Id", "d"."Population", EXISTS (
    SELECT 1
    FROM "FinancialHouses" AS "f"
    WHERE ("f"."OpensOn" IS NULL OR "f"."OpensOn" <= @D0_V0) AND ("f"."ClosesOn" IS NULL OR "f"."ClosesOn" > @D0_V0) AND EXISTS (
        SELECT 1
        FROM "FinancialHouseDistricts" AS "f0"
        WHERE "f"."Id" = "f0"."HouseId" AND "f0"."DistrictId" = "d"."Id"))
FROM "Districts" AS "d"
INNER JOIN "Municipalities" AS "m" ON "d"."MunicipalityId" = "m"."Id"
WHERE "m"."Code" = 'GM0034' AND "d"."Year" = 2024
ORDER BY "d"."Code";
SELECT "p"."Target"
FROM "PolicyGoals" AS "p"
WHERE "p"."SourceKey" = 'b26-financiele-huizen' AND "p"."Year" = @D0_V1;
SELECT "f"."Id"
FROM "FinancialHouses" AS "f"
WHERE ("f"."OpensOn" IS NULL OR "f"."OpensOn" <= @D0_V0) AND ("f"."ClosesOn" IS NULL OR "f"."ClosesOn" > @D0_V0)

SELECT "d"."Id", "d"."Code", "d"."Name"
FROM "Districts" AS "d"
WHERE "d"."Id" IN (
    SELECT "d0"."value"
    FROM json_each(@D0_V0) AS "d0"
)

SELECT "f"."Name", "f"."Address", "f"."Id"
FROM "FinancialHouses" AS "f"
ORDER BY "f"."Id"
LIMIT @D0_V0

SELECT "s"."Name", "f"."Id"
FROM "FinancialHouses" AS "f"
INNER JOIN (
    SELECT "d0"."Id", "d0"."Code", "d0"."Name", "f0"."HouseId"
    FROM "FinancialHouseDistricts" AS "f0"
    INNER JOIN "Districts" AS "d0" ON "f0"."DistrictId" = "d0"."Id"
) AS "s" ON "f"."Id" = "s"."HouseId"
WHERE "f"."Id" IN (
    SELECT "d"."value"
    FROM json_each(@D0_V0) AS "d"
)
ORDER BY "f"."Id", "s"."Code", "s"."Id"
