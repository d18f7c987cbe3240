SELECT t."Law", t."RequestedOn", t."ClientId"
FROM "Trajectories" AS t
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 3
ORDER BY t."DueOn" NULLS FIRST, t."RequestedOn" DESC NULLS LAST, t."Id" DESC
LIMIT @D0_V1

SELECT t."Law", t."Route", t."DueOn", t."LanguageLevel", t."ClientId"
FROM "Trajectories" AS t
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 3 AND t."Law" = 3 AND t."Route" IS NOT NULL AND (t."Route" = @D0_V1 OR t."Route" = @D0_V2) AND t."ExamPassedOn" IS NULL AND t."DueOn" >= @D0_V3
ORDER BY t."DueOn" NULLS FIRST, t."Id"
LIMIT @D0_V4;
SELECT COUNT(*)
FROM (
SELECT t."Id"
FROM "Trajectories" AS t
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 3 AND t."Law" = 3 AND t."Route" IS NOT NULL AND (t."Route" = @D0_V1 OR t."Route" = @D0_V2) AND t."ExamPassedOn" IS NULL AND t."DueOn" >= @D0_V3
) AS counted
