SELECT TOP(@D0_V0) [i].[Code], [i].[Name], [i].[Unit], [i].[Id]
FROM [Indicators] AS [i]
ORDER BY [i].[Code], [i].[Id]

SELECT TOP(@D0_V0) [s].[Name], [s].[Scheme], [s].[Status]
FROM [ShelterLocations] AS [s]
ORDER BY [s].[Name], [s].[Id];
SELECT COUNT(*)
FROM (
SELECT [s].[Id]
FROM [ShelterLocations] AS [s]
) AS counted

SELECT [o].[Period], [o].[Value], [o].[Suppressed], [o].[Source], [i].[Id]
FROM [Indicators] AS [i]
INNER JOIN [Observations] AS [o] ON [i].[Id] = [o].[IndicatorId]
WHERE [i].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [i].[Id], [o].[From], [o].[Id]

SELECT [p].[Statement], [p].[Source], [p].[Target], [p].[Realised], [p].[IndicatorId], [i].[Code]
FROM [PolicyGoals] AS [p]
LEFT JOIN [Indicators] AS [i] ON [p].[IndicatorId] = [i].[Id]
WHERE [p].[Year] = @D0_V0
ORDER BY [p].[Year], [p].[Id]
