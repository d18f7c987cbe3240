SELECT NULL AS [TargetId], [s].[Scheme], [s].[MunicipalityId], CASE
    WHEN ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V1) THEN COALESCE([s].[PlannedPlaces], 0)
END AS [Asked], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Places]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c0].[Places]
        FROM [CapacitySnapshots] AS [c0]
        WHERE [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @D0_V1
        ORDER BY [c0].[Date] DESC)
END AS [Places], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Occupied]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c1].[Occupied]
        FROM [CapacitySnapshots] AS [c1]
        WHERE [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @D0_V1
        ORDER BY [c1].[Date] DESC)
END AS [Occupied], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Blocked]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c2].[Blocked]
        FROM [CapacitySnapshots] AS [c2]
        WHERE [c2].[LocationId] = [s].[Id] AND [c2].[Date] <= @D0_V1
        ORDER BY [c2].[Date] DESC)
END AS [Blocked], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Available]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c3].[Available]
        FROM [CapacitySnapshots] AS [c3]
        WHERE [c3].[LocationId] = [s].[Id] AND [c3].[Date] <= @D0_V1
        ORDER BY [c3].[Date] DESC)
END AS [Available]
FROM [ShelterLocations] AS [s]
INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
WHERE [m].[Code] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] nvarchar(6) '$') AS [d]
) AND (([s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1)) OR ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V1))
UNION ALL
SELECT [s0].[Id] AS [TargetId], [s0].[Scheme], [s0].[MunicipalityId], [s0].[Places] + (
    SELECT COALESCE(SUM([s1].[Places]), 0)
    FROM [ShelterTargetSwaps] AS [s1]
    WHERE [s0].[Id] = [s1].[TargetId] AND [s1].[From] <= @D0_V1 AND [s1].[To] > @D0_V1) AS [Asked], NULL AS [Places], NULL AS [Occupied], NULL AS [Blocked], NULL AS [Available]
FROM [ShelterTargets] AS [s0]
LEFT JOIN [Municipalities] AS [m0] ON [s0].[MunicipalityId] = [m0].[Id]
WHERE [s0].[Kind] = 1 AND [m0].[Code] IN (
    SELECT [d0].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] nvarchar(6) '$') AS [d0]
) AND [s0].[From] <= @D0_V1 AND ([s0].[To] IS NULL OR [s0].[To] > @D0_V1)

SELECT NULL AS [TargetId], [s].[Scheme], [s].[MunicipalityId], CASE
    WHEN ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V1) THEN COALESCE([s].[PlannedPlaces], 0)
END AS [Asked], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Places]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c0].[Places]
        FROM [CapacitySnapshots] AS [c0]
        WHERE [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @D0_V1
        ORDER BY [c0].[Date] DESC)
END AS [Places], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Occupied]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c1].[Occupied]
        FROM [CapacitySnapshots] AS [c1]
        WHERE [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @D0_V1
        ORDER BY [c1].[Date] DESC)
END AS [Occupied], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Blocked]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c2].[Blocked]
        FROM [CapacitySnapshots] AS [c2]
        WHERE [c2].[LocationId] = [s].[Id] AND [c2].[Date] <= @D0_V1
        ORDER BY [c2].[Date] DESC)
END AS [Blocked], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Available]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1) THEN (
        SELECT TOP(1) [c3].[Available]
        FROM [CapacitySnapshots] AS [c3]
        WHERE [c3].[LocationId] = [s].[Id] AND [c3].[Date] <= @D0_V1
        ORDER BY [c3].[Date] DESC)
END AS [Available]
FROM [ShelterLocations] AS [s]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
WHERE [s].[Scheme] = @D0_V0 AND (([s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V1) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1)) OR ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V1)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V1))
UNION ALL
SELECT [s0].[Id] AS [TargetId], [s0].[Scheme], [s0].[MunicipalityId], [s0].[Places] + (
    SELECT COALESCE(SUM([s1].[Places]), 0)
    FROM [ShelterTargetSwaps] AS [s1]
    WHERE [s0].[Id] = [s1].[TargetId] AND [s1].[From] <= @D0_V1 AND [s1].[To] > @D0_V1) AS [Asked], NULL AS [Places], NULL AS [Occupied], NULL AS [Blocked], NULL AS [Available]
FROM [ShelterTargets] AS [s0]
WHERE [s0].[Kind] = 1 AND [s0].[Scheme] = @D0_V0 AND [s0].[From] <= @D0_V1 AND ([s0].[To] IS NULL OR [s0].[To] > @D0_V1)

SELECT NULL AS [TargetId], [s].[Scheme], [s].[MunicipalityId], CASE
    WHEN ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V2) THEN COALESCE([s].[PlannedPlaces], 0)
END AS [Asked], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Places]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c0].[Places]
        FROM [CapacitySnapshots] AS [c0]
        WHERE [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @D0_V2
        ORDER BY [c0].[Date] DESC)
END AS [Places], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Occupied]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c1].[Occupied]
        FROM [CapacitySnapshots] AS [c1]
        WHERE [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @D0_V2
        ORDER BY [c1].[Date] DESC)
END AS [Occupied], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Blocked]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c2].[Blocked]
        FROM [CapacitySnapshots] AS [c2]
        WHERE [c2].[LocationId] = [s].[Id] AND [c2].[Date] <= @D0_V2
        ORDER BY [c2].[Date] DESC)
END AS [Blocked], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Available]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c3].[Available]
        FROM [CapacitySnapshots] AS [c3]
        WHERE [c3].[LocationId] = [s].[Id] AND [c3].[Date] <= @D0_V2
        ORDER BY [c3].[Date] DESC)
END AS [Available]
FROM [ShelterLocations] AS [s]
INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
WHERE [s].[Scheme] = @D0_V0 AND [m].[Code] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] nvarchar(6) '$') AS [d]
) AND (([s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V2))
UNION ALL
SELECT [s0].[Id] AS [TargetId], [s0].[Scheme], [s0].[MunicipalityId], [s0].[Places] + (
    SELECT COALESCE(SUM([s1].[Places]), 0)
    FROM [ShelterTargetSwaps] AS [s1]
    WHERE [s0].[Id] = [s1].[TargetId] AND [s1].[From] <= @D0_V2 AND [s1].[To] > @D0_V2) AS [Asked], NULL AS [Places], NULL AS [Occupied], NULL AS [Blocked], NULL AS [Available]
FROM [ShelterTargets] AS [s0]
LEFT JOIN [Municipalities] AS [m0] ON [s0].[MunicipalityId] = [m0].[Id]
WHERE [s0].[Kind] = 1 AND [s0].[Scheme] = @D0_V0 AND [m0].[Code] IN (
    SELECT [d0].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] nvarchar(6) '$') AS [d0]
) AND [s0].[From] <= @D0_V2 AND ([s0].[To] IS NULL OR [s0].[To] > @D0_V2)

SELECT NULL AS [TargetId], [s].[Scheme], [s].[MunicipalityId], CASE
    WHEN ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V2) THEN COALESCE([s].[PlannedPlaces], 0)
END AS [Asked], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Places]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c0].[Places]
        FROM [CapacitySnapshots] AS [c0]
        WHERE [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @D0_V2
        ORDER BY [c0].[Date] DESC)
END AS [Places], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Occupied]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c1].[Occupied]
        FROM [CapacitySnapshots] AS [c1]
        WHERE [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @D0_V2
        ORDER BY [c1].[Date] DESC)
END AS [Occupied], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Blocked]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c2].[Blocked]
        FROM [CapacitySnapshots] AS [c2]
        WHERE [c2].[LocationId] = [s].[Id] AND [c2].[Date] <= @D0_V2
        ORDER BY [c2].[Date] DESC)
END AS [Blocked], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Available]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c3].[Available]
        FROM [CapacitySnapshots] AS [c3]
        WHERE [c3].[LocationId] = [s].[Id] AND [c3].[Date] <= @D0_V2
        ORDER BY [c3].[Date] DESC)
END AS [Available]
FROM [ShelterLocations] AS [s]
INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
WHERE [s].[Scheme] = @D0_V0 AND [m].[Code] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] nvarchar(6) '$') AS [d]
) AND (([s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V2))
UNION ALL
SELECT [s0].[Id] AS [TargetId], [s0].[Scheme], [s0].[MunicipalityId], [s0].[Places] + (
    SELECT COALESCE(SUM([s1].[Places]), 0)
    FROM [ShelterTargetSwaps] AS [s1]
    WHERE [s0].[Id] = [s1].[TargetId] AND [s1].[From] <= @D0_V2 AND [s1].[To] > @D0_V2) AS [Asked], NULL AS [Places], NULL AS [Occupied], NULL AS [Blocked], NULL AS [Available]
FROM [ShelterTargets] AS [s0]
LEFT JOIN [Municipalities] AS [m0] ON [s0].[MunicipalityId] = [m0].[Id]
WHERE [s0].[Kind] = 1 AND [s0].[Scheme] = @D0_V0 AND [m0].[Code] IN (
    SELECT [d0].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] nvarchar(6) '$') AS [d0]
) AND [s0].[From] <= @D0_V2 AND ([s0].[To] IS NULL OR [s0].[To] > @D0_V2)

SELECT TOP(@D0_V0) [i].[Code], [i].[Name], [i].[Domain], [i].[Unit], [i].[Id]
FROM [Indicators] AS [i]
ORDER BY [i].[Code], [i].[Id]

SELECT [c0].[Key1], COUNT(*)
FROM (
    SELECT CAST(CAST([c].[ResidenceStatus] AS int) AS bigint) AS [Key1]
    FROM [Clients] AS [c]
    WHERE [c].[MunicipalityId] = @MunicipalityKey
) AS [c0]
GROUP BY [c0].[Key1]

SELECT [c0].[Key1], COUNT(*)
FROM (
    SELECT CAST([c].[DistrictId] AS bigint) AS [Key1]
    FROM [Clients] AS [c]
    WHERE [c].[MunicipalityId] = @MunicipalityKey
) AS [c0]
GROUP BY [c0].[Key1]

SELECT [c0].[Key1], [c0].[Key2], COUNT(*)
FROM (
    SELECT CAST(CAST([c].[Sex] AS int) AS bigint) AS [Key1], CAST([c].[BirthYear] AS bigint) AS [Key2]
    FROM [Clients] AS [c]
    WHERE [c].[MunicipalityId] = @MunicipalityKey
) AS [c0]
GROUP BY [c0].[Key1], [c0].[Key2]

SELECT [c1].[Date], [c1].[Places], [c1].[Occupied], [s].[Id]
FROM [ShelterLocations] AS [s]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Date], [c0].[LocationId], [c0].[Occupied], [c0].[Places]
    FROM (
        SELECT [c].[Id], [c].[Date], [c].[LocationId], [c].[Occupied], [c].[Places], ROW_NUMBER() OVER(PARTITION BY [c].[LocationId] ORDER BY [c].[Date] DESC, [c].[Id] DESC) AS [row]
        FROM [CapacitySnapshots] AS [c]
        WHERE [c].[LocationId] IN (
            SELECT [d].[value]
            FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
        )
    ) AS [c0]
    WHERE [c0].[row] <= @D0_V1
) AS [c1] ON [s].[Id] = [c1].[LocationId]
ORDER BY [c1].[LocationId], [c1].[Date] DESC, [c1].[Id] DESC

SELECT [d].[Id]
FROM [Districts] AS [d]
ORDER BY [d].[Code]

SELECT [d].[Id]
FROM [Districts] AS [d]
ORDER BY [d].[Code]

SELECT [d].[Id], [d].[Code], [d].[Name], [d].[Part]
FROM [Districts] AS [d]
WHERE [d].[Id] IN (
    SELECT [d0].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d0]
)

SELECT [d].[Id], [d].[Code], [d].[Name], [d].[Part], [d].[Households], [d].[Population]
FROM [Districts] AS [d]
WHERE [d].[Id] IN (
    SELECT [d0].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d0]
)

SELECT [d].[Id], [d].[Code], [d].[Name], [d].[Population]
FROM [Districts] AS [d]
WHERE [d].[Id] IN (
    SELECT [d0].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d0]
)

SELECT [d].[Id], [d].[Population], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [FinancialHouses] AS [f]
        WHERE ([f].[OpensOn] IS NULL OR [f].[OpensOn] <= @D0_V0) AND ([f].[ClosesOn] IS NULL OR [f].[ClosesOn] > @D0_V0) AND EXISTS (
            SELECT 1
            FROM [FinancialHouseDistricts] AS [f0]
            WHERE [f].[Id] = [f0].[HouseId] AND [f0].[DistrictId] = [d].[Id])) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Districts] AS [d]
INNER JOIN [Municipalities] AS [m] ON [d].[MunicipalityId] = [m].[Id]
WHERE [m].[Code] = N'GM0034' AND [d].[Year] = 2024
ORDER BY [d].[Code];
SELECT [p].[Target]
FROM [PolicyGoals] AS [p]
WHERE [p].[SourceKey] = N'b26-financiele-huizen' AND [p].[Year] = @D0_V1;
SELECT [f].[Id]
FROM [FinancialHouses] AS [f]
WHERE ([f].[OpensOn] IS NULL OR [f].[OpensOn] <= @D0_V0) AND ([f].[ClosesOn] IS NULL OR [f].[ClosesOn] > @D0_V0)

SELECT [f0].[Name], [f0].[Address], [f0].[OpeningHours], [f0].[OpensOn], [f0].[ClosesOn], [f0].[DistrictId], [d].[Code], [d].[Name], [f0].[Id]
FROM (
    SELECT TOP(@D0_V0) [f].[Id], [f].[Address], [f].[ClosesOn], [f].[DistrictId], [f].[Name], [f].[OpeningHours], [f].[OpensOn]
    FROM [FinancialHouses] AS [f]
    ORDER BY [f].[Name], [f].[Id]
) AS [f0]
INNER JOIN [Districts] AS [d] ON [f0].[DistrictId] = [d].[Id]
ORDER BY [f0].[Name], [f0].[Id]

SELECT [m].[Id], [m].[Code], [m].[Name]
FROM [Municipalities] AS [m]
WHERE [m].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)

SELECT [o0].[Period], [o0].[Value], [o0].[Qualifier], [o0].[Suppressed], [i].[Id]
FROM [Indicators] AS [i]
INNER JOIN (
    SELECT [o].[Id], [o].[From], [o].[IndicatorId], [o].[Period], [o].[Qualifier], [o].[Suppressed], [o].[Value]
    FROM [Observations] AS [o]
    WHERE [o].[To] >= @D0_V1
) AS [o0] ON [i].[Id] = [o0].[IndicatorId]
WHERE [i].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [i].[Id], [o0].[From], [o0].[Id]

SELECT [o].[Id]
FROM [Organisations] AS [o]
ORDER BY [o].[Name]

SELECT [o].[Id], [o].[Name], [o].[Kind]
FROM [Organisations] AS [o]
WHERE [o].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)

SELECT [p].[Domain], [p].[Statement], [p].[Source], [p].[Target], [p].[Unit], [p].[DueOn], [p].[Realised], [p].[IndicatorId], [i].[Code]
FROM [PolicyGoals] AS [p]
LEFT JOIN [Indicators] AS [i] ON [p].[IndicatorId] = [i].[Id]
WHERE [p].[Year] = @D0_V0
ORDER BY [p].[Year], [p].[Id]

SELECT [p].[Id]
FROM [Products] AS [p]
ORDER BY [p].[Code]

SELECT [p].[Id], [p].[Code], [p].[Name], [p].[Law], [p].[CodeList]
FROM [Products] AS [p]
WHERE [p].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)

SELECT [s0].[Id], [s0].[Name], [s0].[Scheme], [s0].[Form], [s0].[Status], [s0].[OpensOn], [s0].[ClosesOn], [c].[Places], [c].[Occupied], [c].[Available], [c].[Date], [s0].[OperatorId], [o].[Name], CASE
    WHEN [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [s0].[DistrictId]
END, CASE
    WHEN [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [d].[Name]
END
FROM (
    SELECT TOP(@D0_V1) [s].[Id], [s].[ClosesOn], [s].[DistrictId], [s].[Form], [s].[LatestSnapshotId], [s].[Name], [s].[OpensOn], [s].[OperatorId], [s].[Scheme], [s].[Status]
    FROM [ShelterLocations] AS [s]
    WHERE [s].[Status] = @D0_V0
    ORDER BY [s].[OpensOn], [s].[Name], [s].[Id]
) AS [s0]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s0].[LatestSnapshotId] = [c].[Id]
LEFT JOIN [Organisations] AS [o] ON [s0].[OperatorId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [s0].[DistrictId] = [d].[Id]
ORDER BY [s0].[OpensOn], [s0].[Name], [s0].[Id];
SELECT COUNT(*)
FROM (
SELECT [s].[Id]
FROM [ShelterLocations] AS [s]
WHERE [s].[Status] = @D0_V0
) AS counted

SELECT [s0].[Id], [s0].[Name], [s0].[Scheme], [s0].[Form], [s0].[Status], [s0].[OpensOn], [s0].[ClosesOn], [s0].[Places], [s0].[Occupied], [s0].[Available], [s0].[Date], [s0].[OperatorId], [o].[Name], CASE
    WHEN [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [s0].[DistrictId]
END, CASE
    WHEN [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [d].[Name]
END
FROM (
    SELECT TOP(@D0_V1) [s].[Id], [s].[ClosesOn], [s].[DistrictId], [s].[Form], [s].[Name], [s].[OpensOn], [s].[OperatorId], [s].[Scheme], [s].[Status], [c].[Available], [c].[Date], [c].[Occupied], [c].[Places]
    FROM [ShelterLocations] AS [s]
    LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
    WHERE [s].[Status] = @D0_V0
    ORDER BY [c].[Available], [s].[Name], [s].[Id]
) AS [s0]
LEFT JOIN [Organisations] AS [o] ON [s0].[OperatorId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [s0].[DistrictId] = [d].[Id]
ORDER BY [s0].[Available], [s0].[Name], [s0].[Id];
SELECT COUNT(*)
FROM (
SELECT [s].[Id]
FROM [ShelterLocations] AS [s]
WHERE [s].[Status] = @D0_V0
) AS counted

SELECT [s].[Code], [s].[Name], [s].[Households], [f].[Id]
FROM [FinancialHouses] AS [f]
INNER JOIN (
    SELECT [d0].[Id], [d0].[Code], [d0].[Households], [d0].[Name], [f0].[HouseId]
    FROM [FinancialHouseDistricts] AS [f0]
    INNER JOIN [Districts] AS [d0] ON [f0].[DistrictId] = [d0].[Id]
) AS [s] ON [f].[Id] = [s].[HouseId]
WHERE [f].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
ORDER BY [f].[Id], [s].[Code], [s].[Id]

SELECT [s].[Id], [s].[Scheme], [s].[MunicipalityId], [s].[OpensOn], [s].[ClosesOn], [s].[Status], CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Places]
    ELSE (
        SELECT TOP(1) [c0].[Places]
        FROM [CapacitySnapshots] AS [c0]
        WHERE [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @D0_V1
        ORDER BY [c0].[Date] DESC)
END, CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Occupied]
    ELSE (
        SELECT TOP(1) [c1].[Occupied]
        FROM [CapacitySnapshots] AS [c1]
        WHERE [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @D0_V1
        ORDER BY [c1].[Date] DESC)
END, CASE
    WHEN [c].[Date] <= @D0_V1 THEN [c].[Available]
    ELSE (
        SELECT TOP(1) [c2].[Available]
        FROM [CapacitySnapshots] AS [c2]
        WHERE [c2].[LocationId] = [s].[Id] AND [c2].[Date] <= @D0_V1
        ORDER BY [c2].[Date] DESC)
END
FROM [ShelterLocations] AS [s]
INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
WHERE [m].[Code] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] nvarchar(6) '$') AS [d]
);
SELECT [s].[Id], [s].[MunicipalityId], [s].[Scheme], [s].[Places], [s].[From], [s].[To], [s0].[Places], [s0].[From], [s0].[To]
FROM [ShelterTargets] AS [s]
LEFT JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
LEFT JOIN [ShelterTargetSwaps] AS [s0] ON [s].[Id] = [s0].[TargetId]
WHERE [s].[Kind] = 1 AND [m].[Code] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] nvarchar(6) '$') AS [d]
)
ORDER BY [s].[Id];
SELECT [c].[LocationId], [c].[Date], [c].[Places], [c].[Occupied], [c].[Available]
FROM [CapacitySnapshots] AS [c]
WHERE [c].[Date] >= @D0_V2 AND [c].[Date] <= @D0_V3 AND EXISTS (
    SELECT 1
    FROM [ShelterLocations] AS [s]
    INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
    WHERE [m].[Code] IN (
        SELECT [d].[value]
        FROM OPENJSON(@D0_V0) WITH ([value] nvarchar(6) '$') AS [d]
    ) AND [s].[Id] = [c].[LocationId])
ORDER BY [c].[LocationId], [c].[Date]

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
    SELECT [t].[ClientId], [t].[Costs], [t].[WaitingDays], CAST([t].[DistrictId] AS bigint) AS [Key1]
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
    SELECT [t].[ClientId], [t].[Costs], [t].[WaitingDays], CAST([t].[ProductId] AS bigint) AS [Key1]
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
    SELECT [t].[ClientId], [t].[Costs], [t].[WaitingDays], CAST([t].[ProviderId] AS bigint) AS [Key1]
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
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[RequestedOn] >= @D0_V1 AND [t].[RequestedOn] <= @D0_V2
) AS [t0]
GROUP BY [t0].[Key1]

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
    SELECT [t].[ClientId], [t].[Costs], [t].[WaitingDays], CAST(CAST([t].[Law] AS int) AS bigint) AS [Key1], CAST(CAST([t].[Status] AS int) AS bigint) AS [Key2]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey
) AS [t0]
GROUP BY [t0].[Key1], [t0].[Key2]

SELECT [t0].[Law], [t0].[Id], [t0].[Status], [t0].[RequestedOn], [t0].[StartedOn], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[ProviderId], [o].[Name], [t0].[DistrictId], [d].[Name], CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [t0].[ClientId]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[BirthYear]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[Sex]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[Postcode4]
END, [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[DistrictId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2)
    ORDER BY [t].[RequestedOn], [t].[Id]
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Organisations] AS [o] ON [t0].[ProviderId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [t0].[DistrictId] = [d].[Id]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[RequestedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2)
) AS counted

SELECT [t0].[Law], [t0].[Id], [t0].[Status], [t0].[RequestedOn], [t0].[StartedOn], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[ProviderId], [o].[Name], [t0].[DistrictId], [d].[Name], [t0].[ReassessedOn], [t0].[DeliveryForm], [t0].[HoursPerWeek0], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[DistrictId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays], [t].[DeliveryForm], [t].[HoursPerWeek] AS [HoursPerWeek0], [t].[ReassessedOn]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
    ORDER BY [t].[StartedOn] DESC, [t].[Id] DESC
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Organisations] AS [o] ON [t0].[ProviderId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [t0].[DistrictId] = [d].[Id]
ORDER BY [t0].[StartedOn] DESC, [t0].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
) AS counted

SELECT [t0].[Law], [t0].[Id], [t0].[Status], [t0].[RequestedOn], [t0].[StartedOn], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[ProviderId], [o].[Name], [t0].[DistrictId], [d].[Name], [t0].[Route], [t0].[PipOn], [t0].[BridgeClass], [t0].[LanguageLevel], [t0].[ParticipationHours], [t0].[ExamPassedOn], [t0].[DueOn], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[DistrictId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays], [t].[BridgeClass], [t].[DueOn], [t].[ExamPassedOn], [t].[LanguageLevel], [t].[ParticipationHours], [t].[PipOn], [t].[Route]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
    ORDER BY [t].[StartedOn] DESC, [t].[Id] DESC
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Organisations] AS [o] ON [t0].[ProviderId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [t0].[DistrictId] = [d].[Id]
ORDER BY [t0].[StartedOn] DESC, [t0].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
) AS counted

SELECT [t0].[Law], [t0].[Id], [t0].[Status], [t0].[RequestedOn], [t0].[StartedOn], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[ProviderId], [o].[Name], [t0].[DistrictId], [d].[Name], [t0].[Stage], [t0].[EarlySignal], [t0].[YouthPerspectiveFund], [t0].[FinancialHouseId], [f].[Name], [f].[DistrictId], [d0].[Name], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[DistrictId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays], [t].[EarlySignal], [t].[FinancialHouseId], [t].[Stage], [t].[YouthPerspectiveFund]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
    ORDER BY [t].[StartedOn] DESC, [t].[Id] DESC
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Organisations] AS [o] ON [t0].[ProviderId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [t0].[DistrictId] = [d].[Id]
LEFT JOIN [FinancialHouses] AS [f] ON [t0].[FinancialHouseId] = [f].[Id]
LEFT JOIN [Districts] AS [d0] ON [f].[DistrictId] = [d0].[Id]
ORDER BY [t0].[StartedOn] DESC, [t0].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
) AS counted

SELECT [t0].[Law], [t0].[Id], [t0].[Status], [t0].[RequestedOn], [t0].[StartedOn], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[ProviderId], [o].[Name], [t0].[DistrictId], [d].[Name], [t0].[WithResidence], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[DistrictId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays], [t].[WithResidence]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
    ORDER BY [t].[StartedOn] DESC, [t].[Id] DESC
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Organisations] AS [o] ON [t0].[ProviderId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [t0].[DistrictId] = [d].[Id]
ORDER BY [t0].[StartedOn] DESC, [t0].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = @D0_V1 AND [t].[Status] = @D0_V2
) AS counted
