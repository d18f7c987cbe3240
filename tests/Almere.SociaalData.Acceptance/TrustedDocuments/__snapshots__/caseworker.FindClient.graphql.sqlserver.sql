SELECT [c0].[Id], [c0].[Bsn], [c0].[GivenNames], [c0].[FamilyName], [c0].[BirthDate], [c0].[Sex], [c0].[Address], [c0].[PostalCode], [c0].[DistrictId], [d].[Name], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Clients] AS [c1]
        WHERE [h].[Id] IS NOT NULL AND [h].[Id] = [c1].[HouseholdId] AND [c1].[MunicipalityId] = @MunicipalityKey) THEN [c0].[HouseholdId]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Clients] AS [c2]
        WHERE [h].[Id] IS NOT NULL AND [h].[Id] = [c2].[HouseholdId] AND [c2].[MunicipalityId] = @MunicipalityKey) THEN [h].[Size]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Clients] AS [c3]
        WHERE [h].[Id] IS NOT NULL AND [h].[Id] = [c3].[HouseholdId] AND [c3].[MunicipalityId] = @MunicipalityKey) THEN [h].[Children]
END
FROM (
    SELECT TOP(@D0_V5) [c].[Id], [c].[Address], [c].[BirthDate], [c].[Bsn], [c].[DistrictId], [c].[FamilyName], [c].[GivenNames], [c].[HouseholdId], [c].[PostalCode], [c].[Sex]
    FROM [Clients] AS [c]
    WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[FamilyName] >= @D0_V1 AND [c].[FamilyName] < @D0_V2 AND [c].[BirthYear] >= @D0_V3 AND [c].[BirthYear] <= @D0_V4
    ORDER BY [c].[FamilyName], [c].[BirthDate], [c].[Id]
) AS [c0]
LEFT JOIN [Districts] AS [d] ON [c0].[DistrictId] = [d].[Id]
LEFT JOIN [Households] AS [h] ON [c0].[HouseholdId] = [h].[Id]
ORDER BY [c0].[FamilyName], [c0].[BirthDate], [c0].[Id];
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[FamilyName] >= @D0_V1 AND [c].[FamilyName] < @D0_V2 AND [c].[BirthYear] >= @D0_V3 AND [c].[BirthYear] <= @D0_V4
) AS counted

SELECT [h].[Id], [c1].[Id]
FROM [Households] AS [h]
INNER JOIN (
    SELECT [c0].[Id], [c0].[HouseholdId]
    FROM [Clients] AS [c0]
    WHERE [c0].[MunicipalityId] = @MunicipalityKey
) AS [c1] ON [h].[Id] = [c1].[HouseholdId]
WHERE EXISTS (
    SELECT 1
    FROM [Clients] AS [c]
    WHERE [h].[Id] = [c].[HouseholdId] AND [c].[MunicipalityId] = @MunicipalityKey) AND [h].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
)
