SELECT [s].[Key1], COUNT(*), COUNT(DISTINCT ([s].[ClientId])), COUNT(CASE
    WHEN [s].[WaitingDays] IS NOT NULL THEN 1
END), COALESCE(SUM(CAST([s].[WaitingDays] AS bigint)), CAST(0 AS bigint)), COUNT(DISTINCT (CASE
    WHEN [s].[WaitingDays] IS NULL THEN NULL
    ELSE [s].[ClientId]
END))
FROM (
    SELECT [t].[ClientId], [t].[WaitingDays], CAST(CASE
        WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[BirthYear]
    END AS bigint) AS [Key1]
    FROM [Trajectories] AS [t]
    INNER JOIN [Clients] AS [c] ON [t].[ClientId] = [c].[Id]
    WHERE [t].[MunicipalityId] = @MunicipalityKey
) AS [s]
GROUP BY [s].[Key1]

SELECT [s].[Key1], [s].[Key2], COUNT(*), COUNT(DISTINCT ([s].[ClientId]))
FROM (
    SELECT [t].[ClientId], CAST(CAST([t].[Law] AS int) AS bigint) AS [Key1], CAST(CAST(CASE
        WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[Sex]
    END AS int) AS bigint) AS [Key2]
    FROM [Trajectories] AS [t]
    INNER JOIN [Clients] AS [c] ON [t].[ClientId] = [c].[Id]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Status] = @D0_V1
) AS [s]
GROUP BY [s].[Key1], [s].[Key2]
