SELECT [t0].[RequestedOn], [t0].[Id], [t0].[Law], [t0].[Status], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[DistrictId], [d0].[Code], [d0].[Name], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t1]
        WHERE [c].[Id] = [t1].[ClientId] AND [t1].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s]
        INNER JOIN [ShelterLocations] AS [s0] ON [s].[LocationId] = [s0].[Id]
        WHERE [c].[Id] = [s].[ClientId] AND [s0].[OperatorId] = @OrganisationId AND [s].[From] <= @Today AND ([s].[To] IS NULL OR [s].[To] >= @Today_2)) THEN [t0].[ClientId]
END, [t0].[ClientId], [c].[BirthYear], [c].[Sex]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[DistrictId], [t].[Law], [t].[ProductId], [t].[RequestedOn], [t].[Status], [t].[WaitingDays]
    FROM [Trajectories] AS [t]
    WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] IN (
        SELECT [d].[value]
        FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
    ) AND [t].[RequestedOn] >= @D0_V2
    ORDER BY [t].[RequestedOn], [t].[Id]
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Districts] AS [d0] ON [t0].[DistrictId] = [d0].[Id]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[RequestedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
) AND [t].[RequestedOn] >= @D0_V2
) AS counted
