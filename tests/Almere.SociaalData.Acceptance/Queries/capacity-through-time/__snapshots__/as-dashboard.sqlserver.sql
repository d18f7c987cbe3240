SELECT [s].[Id], [s].[Scheme], [s].[MunicipalityId], [s].[OpensOn], [s].[ClosesOn], [s].[Status], CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Places]
    ELSE (
        SELECT TOP(1) [c0].[Places]
        FROM [CapacitySnapshots] AS [c0]
        WHERE [c0].[LocationId] = [s].[Id] AND [c0].[Date] <= @D0_V2
        ORDER BY [c0].[Date] DESC)
END, CASE
    WHEN [c].[Date] <= @D0_V2 THEN [c].[Occupied]
    ELSE (
        SELECT TOP(1) [c1].[Occupied]
        FROM [CapacitySnapshots] AS [c1]
        WHERE [c1].[LocationId] = [s].[Id] AND [c1].[Date] <= @D0_V2
        ORDER BY [c1].[Date] DESC)
END
FROM [ShelterLocations] AS [s]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
WHERE [s].[Scheme] = @D0_V0 OR [s].[Scheme] = @D0_V1;
SELECT [s].[Id], [s].[MunicipalityId], [s].[Scheme], [s].[Places], [s].[From], [s].[To], [s0].[Places], [s0].[From], [s0].[To]
FROM [ShelterTargets] AS [s]
LEFT JOIN [ShelterTargetSwaps] AS [s0] ON [s].[Id] = [s0].[TargetId]
WHERE [s].[Kind] = 1 AND ([s].[Scheme] = @D0_V0 OR [s].[Scheme] = @D0_V1)
ORDER BY [s].[Id];
SELECT [c].[LocationId], [c].[Date], [c].[Places], [c].[Occupied]
FROM [CapacitySnapshots] AS [c]
WHERE [c].[Date] >= @D0_V3 AND [c].[Date] <= @D0_V4 AND EXISTS (
    SELECT 1
    FROM [ShelterLocations] AS [s]
    WHERE ([s].[Scheme] = @D0_V0 OR [s].[Scheme] = @D0_V1) AND [s].[Id] = [c].[LocationId])
ORDER BY [c].[LocationId], [c].[Date]
