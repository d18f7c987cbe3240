SELECT [c0].[Key1], COUNT(*)
FROM (
    SELECT CAST([c].[MunicipalityId] AS bigint) AS [Key1]
    FROM [Clients] AS [c]
) AS [c0]
GROUP BY [c0].[Key1]

SELECT [c0].[Key1], [c0].[Key2], COUNT(*)
FROM (
    SELECT CAST(CAST([c].[Sex] AS int) AS bigint) AS [Key1], CAST([c].[BirthYear] AS bigint) AS [Key2]
    FROM [Clients] AS [c]
) AS [c0]
GROUP BY [c0].[Key1], [c0].[Key2]

SELECT [m].[Id]
FROM [Municipalities] AS [m]
ORDER BY [m].[Code]

SELECT [m].[Id]
FROM [Municipalities] AS [m]
ORDER BY [m].[Code]

SELECT [m].[Id], [m].[Code]
FROM [Municipalities] AS [m]
WHERE [m].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)

SELECT [m].[Id], [m].[Code], [m].[Name]
FROM [Municipalities] AS [m]
WHERE [m].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)

SELECT [t0].[Key1], [t0].[Key2], COUNT(*), COUNT(DISTINCT ([t0].[ClientId])), COUNT(CASE
    WHEN [t0].[WaitingDays] IS NOT NULL THEN 1
END), COALESCE(SUM(CAST([t0].[WaitingDays] AS bigint)), CAST(0 AS bigint)), COUNT(DISTINCT (CASE
    WHEN [t0].[WaitingDays] IS NULL THEN NULL
    ELSE [t0].[ClientId]
END)), COALESCE(SUM([t0].[Costs]), CAST(0 AS bigint)), COUNT(DISTINCT (CASE
    WHEN [t0].[Costs] IS NULL THEN NULL
    ELSE [t0].[ClientId]
END))
FROM (
    SELECT [t].[ClientId], [t].[Costs], [t].[WaitingDays], CAST([t].[MunicipalityId] AS bigint) AS [Key1], CAST(CAST([t].[Law] AS int) AS bigint) AS [Key2]
    FROM [Trajectories] AS [t]
) AS [t0]
GROUP BY [t0].[Key1], [t0].[Key2]
