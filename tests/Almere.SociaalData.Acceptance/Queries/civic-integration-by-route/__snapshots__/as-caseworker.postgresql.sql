SELECT t."Law", t."RequestedOn", t."ClientId"
FROM "Trajectories" AS t
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 3
ORDER BY t."DueOn" NULLS FIRST, t."RequestedOn" DESC NULLS LAST, t."Id" DESC
LIMIT @D0_V1

SELECT t."Law", t."Route", t."DueOn", t."LanguageLevel", t."ClientId"
FROM "Trajectories" AS t
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 3 AND t."Law" = 3 AND t."Route" IS NOT NULL AND t."Route" = ANY (@D0_V1) AND t."ExamPassedOn" IS NULL AND t."DueOn" >= @D0_V2
ORDER BY t."DueOn" NULLS FIRST, t."Id"
LIMIT @D0_V3;
SELECT COUNT(*)
FROM (
SELECT t."Id"
FROM "Trajectories" AS t
WHERE t."MunicipalityId" = @MunicipalityKey AND t."Law" = 3 AND t."Law" = 3 AND t."Route" IS NOT NULL AND t."Route" = ANY (@D0_V1) AND t."ExamPassedOn" IS NULL AND t."DueOn" >= @D0_V2
) AS counted
