SELECT NULL AS [TargetId], [s].[Scheme], [s].[MunicipalityId], CASE
    WHEN ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V2) THEN COALESCE([s].[PlannedPlaces], 0)
END AS [Asked], CASE
    WHEN [s0].[Scheme] = 1 AND [c].[Date] <= @D0_V2 THEN [c].[Places]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c0].[Places]
        FROM [CapacitySnapshots] AS [c0]
        INNER JOIN [ShelterLocations] AS [s1] ON [c0].[LocationId] = [s1].[Id]
        WHERE [s1].[Scheme] = 1 AND [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @D0_V2
        ORDER BY [c0].[Date] DESC)
END AS [Places], CASE
    WHEN [s0].[Scheme] = 1 AND [c].[Date] <= @D0_V2 THEN [c].[Occupied]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c1].[Occupied]
        FROM [CapacitySnapshots] AS [c1]
        INNER JOIN [ShelterLocations] AS [s2] ON [c1].[LocationId] = [s2].[Id]
        WHERE [s2].[Scheme] = 1 AND [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @D0_V2
        ORDER BY [c1].[Date] DESC)
END AS [Occupied], CASE
    WHEN [s0].[Scheme] = 1 AND [c].[Date] <= @D0_V2 THEN [c].[Available]
    WHEN [s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2) THEN (
        SELECT TOP(1) [c2].[Available]
        FROM [CapacitySnapshots] AS [c2]
        INNER JOIN [ShelterLocations] AS [s3] ON [c2].[LocationId] = [s3].[Id]
        WHERE [s3].[Scheme] = 1 AND [c2].[LocationId] = [s].[Id] AND [c2].[Date] <= @D0_V2
        ORDER BY [c2].[Date] DESC)
END AS [Available]
FROM [ShelterLocations] AS [s]
INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
LEFT JOIN [ShelterLocations] AS [s0] ON [c].[LocationId] = [s0].[Id]
WHERE [s].[Scheme] = 1 AND [s].[Scheme] = @D0_V0 AND [m].[Code] = @D0_V1 AND (([s].[Status] <> 1 AND ([s].[OpensOn] IS NULL OR [s].[OpensOn] <= @D0_V2) AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[Status] = 1 AND ([s].[ClosesOn] IS NULL OR [s].[ClosesOn] > @D0_V2)) OR ([s].[OpensOn] IS NOT NULL AND [s].[OpensOn] > @D0_V2))
UNION ALL
SELECT [s4].[Id] AS [TargetId], [s4].[Scheme], [s4].[MunicipalityId], [s4].[Places] + (
    SELECT COALESCE(SUM([s5].[Places]), 0)
    FROM [ShelterTargetSwaps] AS [s5]
    WHERE [s4].[Id] = [s5].[TargetId] AND [s5].[From] <= @D0_V2 AND [s5].[To] > @D0_V2) AS [Asked], NULL AS [Places], NULL AS [Occupied], NULL AS [Available]
FROM [ShelterTargets] AS [s4]
LEFT JOIN [Municipalities] AS [m0] ON [s4].[MunicipalityId] = [m0].[Id]
WHERE [s4].[Kind] = 1 AND [s4].[Scheme] = @D0_V0 AND [m0].[Code] = @D0_V1 AND [s4].[From] <= @D0_V2 AND ([s4].[To] IS NULL OR [s4].[To] > @D0_V2)

SELECT [m].[Id], [m].[Code], [m].[Name]
FROM [Municipalities] AS [m]
WHERE [m].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V0) WITH ([value] int '$') AS [d]
)
