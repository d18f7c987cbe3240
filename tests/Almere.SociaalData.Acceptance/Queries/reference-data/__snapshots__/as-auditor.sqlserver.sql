SELECT [d0].[Code], [d0].[Year], [d0].[Name], [d0].[Part], [d0].[MunicipalityId], [m].[Name]
FROM (
    SELECT TOP(@D0_V1) [d].[Id], [d].[Code], [d].[MunicipalityId], [d].[Name], [d].[Part], [d].[Year]
    FROM [Districts] AS [d]
    WHERE [d].[Part] = @D0_V0
    ORDER BY [d].[Code], [d].[Id]
) AS [d0]
INNER JOIN [Municipalities] AS [m] ON [d0].[MunicipalityId] = [m].[Id]
ORDER BY [d0].[Code], [d0].[Id];
SELECT COUNT(*)
FROM (
SELECT [d].[Id]
FROM [Districts] AS [d]
WHERE [d].[Part] = @D0_V0
) AS counted

SELECT [m].[Code], [m].[Name], [m].[Id]
FROM [Municipalities] AS [m]
WHERE [m].[Province] = N'Flevoland'
ORDER BY [m].[Name], [m].[Id]

SELECT [s0].[WithId], [m].[Name], [s0].[Places], [s0].[From], [s0].[To], [s].[Id]
FROM [ShelterTargets] AS [s]
INNER JOIN [ShelterTargetSwaps] AS [s0] ON [s].[Id] = [s0].[TargetId]
INNER JOIN [Municipalities] AS [m] ON [s0].[WithId] = [m].[Id]
WHERE [s].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [s].[Id], [s0].[From], [s0].[Id]

SELECT [s].[Scheme], [s].[Statute], [s].[Places], [s].[Places] + (
    SELECT COALESCE(SUM([s0].[Places]), 0)
    FROM [ShelterTargetSwaps] AS [s0]
    WHERE [s].[Id] = [s0].[TargetId] AND [s0].[From] <= @D0_V1 AND [s0].[To] > @D0_V1), [s].[Source], [s].[Id], [m].[Id]
FROM [Municipalities] AS [m]
INNER JOIN [ShelterTargets] AS [s] ON [m].[Id] = [s].[MunicipalityId]
WHERE [m].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [m].[Id], [s].[From], [s].[Id]
