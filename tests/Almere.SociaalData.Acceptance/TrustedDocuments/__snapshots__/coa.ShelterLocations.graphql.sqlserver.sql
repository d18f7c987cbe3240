SELECT [s0].[Scheme], [s0].[Name], [s0].[Id], [s0].[Form], [s0].[Status], [s0].[OperatorId], [o].[Name], CASE
    WHEN [s0].[Scheme] = 1 AND [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [s0].[DistrictId]
END, CASE
    WHEN [s0].[Scheme] = 1 AND [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [d].[Code]
END, CASE
    WHEN [s0].[Scheme] = 1 AND [s0].[Scheme] <> 6 AND [s0].[Form] <> 6 THEN [d].[Name]
END, [s0].[OpensOn], [s0].[ClosesOn], [c].[Places], [c].[Occupied], [c].[Blocked], [c].[Available], [c].[Date]
FROM (
    SELECT TOP(@D0_V2) [s].[Id], [s].[ClosesOn], [s].[DistrictId], [s].[Form], [s].[LatestSnapshotId], [s].[Name], [s].[OpensOn], [s].[OperatorId], [s].[Scheme], [s].[Status]
    FROM [ShelterLocations] AS [s]
    WHERE [s].[Scheme] = 1 AND ([s].[Status] = @D0_V0 OR [s].[Status] = @D0_V1)
    ORDER BY [s].[Scheme], [s].[Name], [s].[Id]
) AS [s0]
LEFT JOIN [Organisations] AS [o] ON [s0].[OperatorId] = [o].[Id]
LEFT JOIN [Districts] AS [d] ON [s0].[DistrictId] = [d].[Id]
LEFT JOIN [CapacitySnapshots] AS [c] ON [s0].[LatestSnapshotId] = [c].[Id]
ORDER BY [s0].[Scheme], [s0].[Name], [s0].[Id];
SELECT COUNT(*)
FROM (
SELECT [s].[Id]
FROM [ShelterLocations] AS [s]
WHERE [s].[Scheme] = 1 AND ([s].[Status] = @D0_V0 OR [s].[Status] = @D0_V1)
) AS counted
