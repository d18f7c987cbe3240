SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND CHARINDEX(@D0_V1, [c].[FamilyName]) - CASE
    WHEN @D0_V1 = N'' THEN 0
    ELSE 1
END >= 0
) AS counted

SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[GivenNames] >= @D0_V1 AND [c].[GivenNames] < @D0_V2
) AS counted

SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[PostalCode] IS NOT NULL AND [c].[PostalCode] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] nvarchar(6) '$') AS [d]
)
) AS counted

SELECT TOP(@D0_V2) [c].[FamilyName], [c].[BirthDate], [c].[DistrictId], [d0].[Name], [c].[Id]
FROM [Clients] AS [c]
LEFT JOIN [Districts] AS [d0] ON [c].[DistrictId] = [d0].[Id]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND ([c].[PostalCode] IS NULL OR [c].[PostalCode] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] nvarchar(6) '$') AS [d]
))
ORDER BY [d0].[Name] DESC, [c].[BirthDate], [c].[Id];
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND ([c].[PostalCode] IS NULL OR [c].[PostalCode] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] nvarchar(6) '$') AS [d]
))
) AS counted

SELECT TOP(@D0_V3) [c].[FamilyName], [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[FamilyName] >= @D0_V1 AND [c].[FamilyName] < @D0_V2
ORDER BY [c].[Id];
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[FamilyName] >= @D0_V1 AND [c].[FamilyName] < @D0_V2
) AS counted

SELECT TOP(@D0_V3) [c].[GivenNames], [c].[FamilyName], [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[FamilyName] >= @D0_V1 AND [c].[FamilyName] < @D0_V2
ORDER BY [c].[FamilyName], [c].[GivenNames] DESC, [c].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[FamilyName] >= @D0_V1 AND [c].[FamilyName] < @D0_V2
) AS counted

SELECT TOP(@D0_V5) [c].[FamilyName], [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND (CAST(LEN([c].[FamilyName]) AS int) < @D0_V1 OR SUBSTRING([c].[FamilyName], (CAST(LEN([c].[FamilyName]) AS int) - @D0_V1) + 1, LEN([c].[FamilyName])) <> @D0_V2) AND CHARINDEX(@D0_V3, [c].[FamilyName]) - CASE
    WHEN @D0_V3 = N'' THEN 0
    ELSE 1
END < 0 AND [c].[BirthDate] > @D0_V4
ORDER BY [c].[FamilyName] DESC, [c].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND (CAST(LEN([c].[FamilyName]) AS int) < @D0_V1 OR SUBSTRING([c].[FamilyName], (CAST(LEN([c].[FamilyName]) AS int) - @D0_V1) + 1, LEN([c].[FamilyName])) <> @D0_V2) AND CHARINDEX(@D0_V3, [c].[FamilyName]) - CASE
    WHEN @D0_V3 = N'' THEN 0
    ELSE 1
END < 0 AND [c].[BirthDate] > @D0_V4
) AS counted
