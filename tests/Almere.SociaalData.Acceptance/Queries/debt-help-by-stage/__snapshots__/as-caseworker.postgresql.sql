SELECT t."Law", t."Status", t."Stage", t."TotalDebt", t."Creditors", t."FinancialHouseId", f."Name", t."ClientId"
FROM "Trajectories" AS t
LEFT JOIN "FinancialHouses" AS f ON t."FinancialHouseId" = f."Id"
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 4 AND t."Status" = @D0_V1 AND t."Law" = 4 AND t."Stage" IS NOT NULL AND (t."Stage" = @D0_V2 OR t."Stage" = @D0_V3 OR t."Stage" = @D0_V4) AND t."TotalDebt" >= @D0_V5
ORDER BY t."Stage" DESC NULLS LAST, t."TotalDebt" NULLS FIRST, CASE
    WHEN t."Law" = 4 THEN f."Name"
END NULLS FIRST, t."Id"
LIMIT @D0_V6;
SELECT COUNT(*)
FROM (
SELECT t."Id"
FROM "Trajectories" AS t
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 4 AND t."Status" = @D0_V1 AND t."Law" = 4 AND t."Stage" IS NOT NULL AND (t."Stage" = @D0_V2 OR t."Stage" = @D0_V3 OR t."Stage" = @D0_V4) AND t."TotalDebt" >= @D0_V5
) AS counted
