SELECT TOP(@D0_V0) [f].[Id], [f].[Name], [f].[Address], [f].[OpeningHours], [f].[OpensOn], [f].[ClosesOn]
FROM [FinancialHouses] AS [f]
ORDER BY [f].[Name], [f].[Id]

SELECT [d0].[Code], [d0].[Year], [d0].[Name], [d0].[Part], [d0].[Population], [d0].[Households], [d0].[MunicipalityId], [m].[Code]
FROM (
    SELECT TOP(@D0_V0) [d].[Id], [d].[Code], [d].[Households], [d].[MunicipalityId], [d].[Name], [d].[Part], [d].[Population], [d].[Year]
    FROM [Districts] AS [d]
    ORDER BY [d].[Code], [d].[Id]
) AS [d0]
INNER JOIN [Municipalities] AS [m] ON [d0].[MunicipalityId] = [m].[Id]
ORDER BY [d0].[Code], [d0].[Id]

SELECT [m].[Code], [m].[Name], [m].[Population], [m].[PopulationOn], [m].[Id]
FROM [Municipalities] AS [m]
WHERE [m].[Province] = N'Flevoland'
ORDER BY [m].[Name], [m].[Id]

SELECT [o].[Id], [o].[Name], [o].[Kind]
FROM [Organisations] AS [o]
ORDER BY [o].[Name], [o].[Id]

SELECT [s].[Code], [s].[Name], [f].[Id]
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

SELECT [s].[Scheme], [s].[Kind], [s].[Statute], [s].[Places], [s].[From], [s].[To], [s].[Source], [m].[Id]
FROM [Municipalities] AS [m]
INNER JOIN [ShelterTargets] AS [s] ON [m].[Id] = [s].[MunicipalityId]
WHERE [m].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [m].[Id], [s].[From], [s].[Id]
