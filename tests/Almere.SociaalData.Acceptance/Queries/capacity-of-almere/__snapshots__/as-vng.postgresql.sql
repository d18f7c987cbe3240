SELECT o."Id", o."Code", o."Kind", o."MunicipalityId", o."Name", o."SourceKey"
FROM "Organisations" AS o
WHERE o."Code" = @code
LIMIT 2
