SELECT TOP(@D0_V0) [f].[Name], [f].[Address], [f].[Id]
FROM [FinancialHouses] AS [f]
ORDER BY [f].[Id]

SELECT [d].[Id], [d].[Code], [d].[Name]
FROM [Districts] AS [d]
WHERE [d].[Id] IN (
    SELECT [d0].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d0]
)

SELECT [d].[Id], [d].[Population], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [FinancialHouses] AS [f]
        WHERE ([f].[OpensOn] IS NULL OR [f].[OpensOn] <= @D0_V0) AND ([f].[ClosesOn] IS NULL OR [f].[ClosesOn] > @D0_V0) AND EXISTS (
            SELECT 1
            FROM [FinancialHouseDistricts] AS [f0]
            WHERE [f].[Id] = [f0].[HouseId] AND [f0].[DistrictId] = [d].[Id])) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Districts] AS [d]
INNER JOIN [Municipalities] AS [m] ON [d].[MunicipalityId] = [m].[Id]
WHERE [m].[Code] = N'GM0034' AND [d].[Year] = 2024
ORDER BY [d].[Code];
SELECT [p].[Target]
FROM [PolicyGoals] AS [p]
WHERE [p].[SourceKey] = N'b26-financiele-huizen' AND [p].[Year] = @D0_V1;
SELECT [f].[Id]
FROM [FinancialHouses] AS [f]
WHERE ([f].[OpensOn] IS NULL OR [f].[OpensOn] <= @D0_V0) AND ([f].[ClosesOn] IS NULL OR [f].[ClosesOn] > @D0_V0)

SELECT [s].[Name], [f].[Id]
FROM [FinancialHouses] AS [f]
INNER JOIN (
    SELECT [d0].[Id], [d0].[Code], [d0].[Name], [f0].[HouseId]
    FROM [FinancialHouseDistricts] AS [f0]
    INNER JOIN [Districts] AS [d0] ON [f0].[DistrictId] = [d0].[Id]
) AS [s] ON [f].[Id] = [s].[HouseId]
WHERE [f].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [f].[Id], [s].[Code], [s].[Id]
