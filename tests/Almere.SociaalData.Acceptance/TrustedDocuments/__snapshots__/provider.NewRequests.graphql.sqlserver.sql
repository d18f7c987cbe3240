SELECT [t0].[RequestedOn], [t0].[Id], [t0].[Law], [t0].[Status], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[DistrictId], [d].[Code], [d].[Name], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t1]
        WHERE [c].[Id] = [t1].[ClientId] AND [t1].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s]
        INNER JOIN [ShelterLocations] AS [s0] ON [s].[LocationId] = [s0].[Id]
        WHERE [c].[Id] = [s].[ClientId] AND [s0].[OperatorId] = @OrganisationId AND [s].[From] <= @Today AND ([s].[To] IS NULL OR [s].[To] >= @Today_2)) THEN [t0].[ClientId]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t2]
        WHERE [c].[Id] = [t2].[ClientId] AND [t2].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s1]
        INNER JOIN [ShelterLocations] AS [s2] ON [s1].[LocationId] = [s2].[Id]
        WHERE [c].[Id] = [s1].[ClientId] AND [s2].[OperatorId] = @OrganisationId AND [s1].[From] <= @Today AND ([s1].[To] IS NULL OR [s1].[To] >= @Today_2)) THEN [c].[BirthYear]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t3]
        WHERE [c].[Id] = [t3].[ClientId] AND [t3].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s3]
        INNER JOIN [ShelterLocations] AS [s4] ON [s3].[LocationId] = [s4].[Id]
        WHERE [c].[Id] = [s3].[ClientId] AND [s4].[OperatorId] = @OrganisationId AND [s3].[From] <= @Today AND ([s3].[To] IS NULL OR [s3].[To] >= @Today_2)) THEN [c].[Sex]
END, [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V5) [t].[Id], [t].[ClientId], [t].[DistrictId], [t].[Law], [t].[ProductId], [t].[RequestedOn], [t].[Status], [t].[WaitingDays]
    FROM [Trajectories] AS [t]
    WHERE [t].[ProviderId] = @OrganisationId AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2 OR [t].[Status] = @D0_V3) AND [t].[RequestedOn] >= @D0_V4
    ORDER BY [t].[RequestedOn], [t].[Id]
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Districts] AS [d] ON [t0].[DistrictId] = [d].[Id]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[RequestedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[ProviderId] = @OrganisationId AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2 OR [t].[Status] = @D0_V3) AND [t].[RequestedOn] >= @D0_V4
) AS counted
