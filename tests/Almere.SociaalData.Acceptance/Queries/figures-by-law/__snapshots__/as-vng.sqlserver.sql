SELECT [c0].[Key1], [c0].[Key2], COUNT(*)
FROM (
    SELECT CAST(CAST([c].[Sex] AS int) AS bigint) AS [Key1], CAST([c].[BirthYear] AS bigint) AS [Key2]
    FROM [Clients] AS [c]
) AS [c0]
GROUP BY [c0].[Key1], [c0].[Key2]

SELECT [t0].[Key1], COUNT(*), COUNT(DISTINCT ([t0].[ClientId])), COUNT(CASE
    WHEN [t0].[WaitingDays] IS NOT NULL THEN 1
END), COALESCE(SUM(CAST([t0].[WaitingDays] AS bigint)), CAST(0 AS bigint)), COUNT(DISTINCT (CASE
    WHEN [t0].[WaitingDays] IS NULL THEN NULL
    ELSE [t0].[ClientId]
END)), COALESCE(SUM([t0].[Costs]), CAST(0 AS bigint)), COUNT(DISTINCT (CASE
    WHEN [t0].[Costs] IS NULL THEN NULL
    ELSE [t0].[ClientId]
END))
FROM (
    SELECT [t].[ClientId], [t].[Costs], [t].[WaitingDays], CAST(CAST([t].[Law] AS int) AS bigint) AS [Key1]
    FROM [Trajectories] AS [t]
) AS [t0]
GROUP BY [t0].[Key1]
