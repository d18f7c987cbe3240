SELECT [m].[Id], [m].[Code], [m].[Name]
FROM [Municipalities] AS [m]
WHERE [m].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)

SELECT [s].[Id], [s].[From], [s].[Kind], [s].[MunicipalityId], [s].[Places], [s].[Scheme], [s].[Source], [s].[SourceKey], [s].[Statute], [s].[To], [m].[Id], [m].[Code], [m].[Name], [m].[Population], [m].[PopulationOn], [m].[Province], [m].[SourceKey], [s0].[Id], [s0].[From], [s0].[Places], [s0].[Source], [s0].[SourceKey], [s0].[TargetId], [s0].[To], [s0].[WithId]
FROM [ShelterTargets] AS [s]
LEFT JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
LEFT JOIN [ShelterTargetSwaps] AS [s0] ON [s].[Id] = [s0].[TargetId]
WHERE [s].[Kind] = 1 AND [m].[Id] IS NOT NULL AND [m].[Code] IN (
    SELECT [c].[value]
    FROM OPENJSON(@codes) WITH ([value] nvarchar(6) '$') AS [c]
)
ORDER BY [s].[Id], [m].[Id]

SELECT [s].[Id], [s].[Scheme], [s].[MunicipalityId], [s].[OpensOn], [s].[ClosesOn], [s].[PlannedPlaces], [s].[Status], (
    SELECT TOP(1) [c0].[Places]
    FROM [CapacitySnapshots] AS [c0]
    WHERE [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @day
    ORDER BY [c0].[Date] DESC), (
    SELECT TOP(1) [c1].[Occupied]
    FROM [CapacitySnapshots] AS [c1]
    WHERE [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @day
    ORDER BY [c1].[Date] DESC), (
    SELECT TOP(1) [c2].[Blocked]
    FROM [CapacitySnapshots] AS [c2]
    WHERE [c2].[LocationId] = [s].[Id] AND [c2].[Date] <= @day
    ORDER BY [c2].[Date] DESC), (
    SELECT TOP(1) [c3].[Available]
    FROM [CapacitySnapshots] AS [c3]
    WHERE [c3].[LocationId] = [s].[Id] AND [c3].[Date] <= @day
    ORDER BY [c3].[Date] DESC)
FROM [ShelterLocations] AS [s]
INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
WHERE [s].[Scheme] IN (
    SELECT [s0].[value]
    FROM OPENJSON(@schemes) WITH ([value] int '$') AS [s0]
) AND [m].[Code] IN (
    SELECT [c].[value]
    FROM OPENJSON(@codes) WITH ([value] nvarchar(6) '$') AS [c]
)
