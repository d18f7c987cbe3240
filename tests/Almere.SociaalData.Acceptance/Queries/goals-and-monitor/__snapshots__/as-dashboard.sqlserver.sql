SELECT TOP(@D0_V1) [i].[Code], [i].[Name], [i].[Unit], [i].[Id]
FROM [Indicators] AS [i]
WHERE [i].[Code] = @D0_V0
ORDER BY [i].[Code], [i].[Id]

SELECT [o].[Period], [o].[Value], [o].[Qualifier], [o].[Source], [i].[Id]
FROM [Indicators] AS [i]
INNER JOIN [Observations] AS [o] ON [i].[Id] = [o].[IndicatorId]
WHERE [i].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [i].[Id], [o].[From], [o].[Id]

SELECT [p].[Statement], [p].[Target], [p].[Unit], [p].[Source], [p].[Realised], [p].[IndicatorId], [i].[Code]
FROM [PolicyGoals] AS [p]
LEFT JOIN [Indicators] AS [i] ON [p].[IndicatorId] = [i].[Id]
WHERE [p].[Year] = @D0_V0
ORDER BY [p].[Year], [p].[Id]
