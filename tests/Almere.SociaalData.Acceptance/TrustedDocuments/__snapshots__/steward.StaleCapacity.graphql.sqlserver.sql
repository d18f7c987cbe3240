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

SELECT [s0].[Date], [s0].[Name], [s0].[Id], [s0].[Scheme], [s0].[OperatorId], [o].[Name], CASE
    WHEN [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [s0].[DistrictId]
END, CASE
    WHEN [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [d].[Code]
END, CASE
    WHEN [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [d].[Name]
END, [s0].[Places], [s0].[Occupied]
FROM (
    SELECT TOP(@D0_V2) [s].[Id], [s].[DistrictId], [s].[Form], [s].[Name], [s].[OperatorId], [s].[Scheme], [c].[Date], [c].[Occupied], [c].[Places]
    FROM [ShelterLocations] AS [s]
    LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
    WHERE [s].[Status] = @D0_V0 AND [c].[Date] < @D0_V1
    ORDER BY [c].[Date], [s].[Name], [s].[Id]
) AS [s0]
LEFT JOIN [Organisations] AS [o] ON [s0].[OperatorId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [s0].[DistrictId] = [d].[Id]
ORDER BY [s0].[Date], [s0].[Name], [s0].[Id];
SELECT COUNT(*)
FROM (
SELECT [s].[Id]
FROM [ShelterLocations] AS [s]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s].[LatestSnapshotId] = [c].[Id]
WHERE [s].[Status] = @D0_V0 AND [c].[Date] < @D0_V1
) AS counted
