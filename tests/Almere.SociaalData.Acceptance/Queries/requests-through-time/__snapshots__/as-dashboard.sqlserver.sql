SELECT [t0].[Key1], COUNT(*), COUNT(DISTINCT ([t0].[ClientId])), COALESCE(SUM([t0].[Costs]), CAST(0 AS bigint)), COUNT(DISTINCT (CASE
    WHEN [t0].[Costs] IS NULL THEN NULL
    ELSE [t0].[ClientId]
END))
FROM (
    SELECT [t].[ClientId], [t].[Costs], CAST([t].[RequestedMonth] / 12 AS bigint) AS [Key1]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey
) AS [t0]
GROUP BY [t0].[Key1]

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
    SELECT [t].[ClientId], [t].[Costs], [t].[WaitingDays], CAST([t].[RequestedMonth] AS bigint) AS [Key1]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[RequestedOn] >= @D0_V1 AND [t].[RequestedOn] < @D0_V2
) AS [t0]
GROUP BY [t0].[Key1]

SELECT [t0].[Key1], [t0].[Key2], COUNT(*), COUNT(DISTINCT ([t0].[ClientId]))
FROM (
    SELECT [t].[ClientId], CAST([t].[RequestedMonth] / 3 AS bigint) AS [Key1], CAST(CAST([t].[Law] AS int) AS bigint) AS [Key2]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[RequestedOn] >= @D0_V1 AND [t].[RequestedOn] <= @D0_V2 AND ([t].[Law] = @D0_V3 OR [t].[Law] = @D0_V4)
) AS [t0]
GROUP BY [t0].[Key1], [t0].[Key2]
