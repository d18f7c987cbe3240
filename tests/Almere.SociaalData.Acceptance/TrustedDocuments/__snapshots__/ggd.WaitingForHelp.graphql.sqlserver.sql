SELECT [t0].[WaitingDays], [t0].[RequestedOn], [t0].[Id], [t0].[Law], [t0].[Status], [t0].[StartedOn], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t1]
        WHERE [c].[Id] = [t1].[ClientId] AND [t1].[ProviderId] = @OrganisationId) THEN [t0].[ClientId]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t2]
        WHERE [c].[Id] = [t2].[ClientId] AND [t2].[ProviderId] = @OrganisationId) THEN [c].[BirthYear]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t3]
        WHERE [c].[Id] = [t3].[ClientId] AND [t3].[ProviderId] = @OrganisationId) THEN [c].[MunicipalityId]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t4]
        WHERE [c].[Id] = [t4].[ClientId] AND [t4].[ProviderId] = @OrganisationId) THEN [m].[Name]
END, [t0].[ProductId], [p].[Code], [p].[Name], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V4) [t].[Id], [t].[ClientId], [t].[Law], [t].[ProductId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays]
    FROM [Trajectories] AS [t]
    WHERE [t].[ProviderId] = @OrganisationId AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2 OR [t].[Status] = @D0_V3)
    ORDER BY [t].[WaitingDays] DESC, [t].[RequestedOn], [t].[Id]
) AS [t0]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
LEFT JOIN [Municipalities] AS [m] ON [c].[MunicipalityId] = [m].[Id]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
ORDER BY [t0].[WaitingDays] DESC, [t0].[RequestedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[ProviderId] = @OrganisationId AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2 OR [t].[Status] = @D0_V3)
) AS counted
