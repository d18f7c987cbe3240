SELECT TOP(@D0_V0) [i].[Code], [i].[Name], [i].[Domain], [i].[Unit], [i].[Id]
FROM [Indicators] AS [i]
ORDER BY [i].[Code], [i].[Id]

SELECT [o0].[Period], [o0].[Value], [o0].[Qualifier], [o0].[Suppressed], [o0].[Source], [i].[Id]
FROM [Indicators] AS [i]
INNER JOIN (
    SELECT [o].[Id], [o].[From], [o].[IndicatorId], [o].[Period], [o].[Qualifier], [o].[Source], [o].[Suppressed], [o].[Value]
    FROM [Observations] AS [o]
    WHERE [o].[To] >= @D0_V1
) AS [o0] ON [i].[Id] = [o0].[IndicatorId]
WHERE [i].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [i].[Id], [o0].[From], [o0].[Id]

SELECT [p].[Domain], [p].[Statement], [p].[Source], [p].[Target], [p].[Unit], [p].[DueOn], [p].[Realised], [p].[IndicatorId], [i].[Code], [i].[Name]
FROM [PolicyGoals] AS [p]
LEFT JOIN [Indicators] AS [i] ON [p].[IndicatorId] = [i].[Id]
WHERE [p].[Year] = @D0_V0
ORDER BY [p].[Year], [p].[Id]
