SELECT [t0].[Law], [t0].[Id], [t0].[Status], [t0].[StartedOn], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t1]
        WHERE [c].[Id] = [t1].[ClientId] AND [t1].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s]
        INNER JOIN [ShelterLocations] AS [s0] ON [s].[LocationId] = [s0].[Id]
        WHERE [c].[Id] = [s].[ClientId] AND [s0].[OperatorId] = @OrganisationId AND [s].[From] <= @Today AND ([s].[To] IS NULL OR [s].[To] >= @Today_2)) THEN [t0].[ClientId]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t2]
        WHERE [c].[Id] = [t2].[ClientId] AND [t2].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s1]
        INNER JOIN [ShelterLocations] AS [s2] ON [s1].[LocationId] = [s2].[Id]
        WHERE [c].[Id] = [s1].[ClientId] AND [s2].[OperatorId] = @OrganisationId AND [s1].[From] <= @Today AND ([s1].[To] IS NULL OR [s1].[To] >= @Today_2))) AND ((EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t3]
        WHERE [c].[Id] = [t3].[ClientId] AND [t3].[ProviderId] = @OrganisationId AND [t3].[Status] <> 4 AND [t3].[Status] <> 5 AND ([t3].[EndedOn] IS NULL OR [t3].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t4]
        WHERE [c].[Id] = [t4].[ClientId] AND [t4].[ProviderId] = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s3]
        INNER JOIN [ShelterLocations] AS [s4] ON [s3].[LocationId] = [s4].[Id]
        WHERE [c].[Id] = [s3].[ClientId] AND [s4].[OperatorId] = @OrganisationId AND [s3].[From] <= @Today AND ([s3].[To] IS NULL OR [s3].[To] >= @Today_2))) THEN [c].[FamilyName]
END, [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[Law], [t].[StartedOn], [t].[Status]
    FROM [Trajectories] AS [t]
    WHERE [t].[ProviderId] = @OrganisationId AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2)
    ORDER BY [t].[Id]
) AS [t0]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[Id]
