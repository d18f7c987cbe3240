SELECT COUNT(*)
FROM (
SELECT "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND instr("c"."FamilyName", @D0_V1) - 1 >= 0
) AS counted

SELECT COUNT(*)
FROM (
SELECT "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND "c"."GivenNames" >= @D0_V1 AND "c"."GivenNames" < @D0_V2
) AS counted

SELECT "c"."GivenNames", "c"."FamilyName", "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND "c"."FamilyName" >= @D0_V1 AND "c"."FamilyName" < @D0_V2
ORDER BY "c"."FamilyName", "c"."GivenNames" DESC, "c"."Id" DESC
LIMIT @D0_V3;
SELECT COUNT(*)
FROM (
SELECT "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND "c"."FamilyName" >= @D0_V1 AND "c"."FamilyName" < @D0_V2
) AS counted

SELECT "c"."FamilyName", "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND "c"."FamilyName" >= @D0_V1 AND "c"."FamilyName" < @D0_V2
ORDER BY "c"."Id"
LIMIT @D0_V3;
SELECT COUNT(*)
FROM (
SELECT "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND "c"."FamilyName" >= @D0_V1 AND "c"."FamilyName" < @D0_V2
) AS counted

SELECT COUNT(*)
FROM (
SELECT "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND "c"."PostalCode" IS NOT NULL AND "c"."PostalCode" IN (
    SELECT "d"."value"
    FROM json_each(@D0_V1) AS "d"
)
) AS counted

SELECT "c"."FamilyName", "c"."BirthDate", "c"."DistrictId", "d0"."Name", "c"."Id"
FROM "Clients" AS "c"
LEFT JOIN "Districts" AS "d0" ON "c"."DistrictId" = "d0"."Id"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND ("c"."PostalCode" IS NULL OR "c"."PostalCode" IN (
    SELECT "d"."value"
    FROM json_each(@D0_V1) AS "d"
))
ORDER BY "d0"."Name" DESC, "c"."BirthDate", "c"."Id"
LIMIT @D0_V2;
SELECT COUNT(*)
FROM (
SELECT "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND ("c"."PostalCode" IS NULL OR "c"."PostalCode" IN (
    SELECT "d"."value"
    FROM json_each(@D0_V1) AS "d"
))
) AS counted

SELECT "c"."FamilyName", "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND (length("c"."FamilyName") < @D0_V1 OR substr("c"."FamilyName", (length("c"."FamilyName") - @D0_V1) + 1) <> @D0_V2) AND instr("c"."FamilyName", @D0_V3) - 1 < 0 AND "c"."BirthDate" > @D0_V4
ORDER BY "c"."FamilyName" DESC, "c"."Id" DESC
LIMIT @D0_V5;
SELECT COUNT(*)
FROM (
SELECT "c"."Id"
FROM "Clients" AS "c"
WHERE "c"."MunicipalityId" = @MunicipalityKey AND (length("c"."FamilyName") < @D0_V1 OR substr("c"."FamilyName", (length("c"."FamilyName") - @D0_V1) + 1) <> @D0_V2) AND instr("c"."FamilyName", @D0_V3) - 1 < 0 AND "c"."BirthDate" > @D0_V4
) AS counted
