SELECT [t0].[StartedOn], [t0].[Id], [t0].[Law], [t0].[Status], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[MunicipalityId], [m].[Code], [t0].[RequestedOn], [t0].[WaitingDays], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t1]
        WHERE [c].[Id] = [t1].[ClientId] AND [t1].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s]
        INNER JOIN [ShelterLocations] AS [s0] ON [s].[LocationId] = [s0].[Id]
        WHERE [c].[Id] = [s].[ClientId] AND [s0].[OperatorId] = @OrganisationId AND [s].[From] <= @Today AND ([s].[To] IS NULL OR [s].[To] >= @Today_2)) THEN [t0].[ClientId]
END, [t0].[ClientId], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t2]
        WHERE [c].[Id] = [t2].[ClientId] AND [t2].[ProviderId] = @OrganisationId AND [t2].[Status] <> 4 AND [t2].[Status] <> 5 AND ([t2].[EndedOn] IS NULL OR [t2].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t3]
        WHERE [c].[Id] = [t3].[ClientId] AND [t3].[ProviderId] = @OrganisationId) THEN [c].[Bsn]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t4]
        WHERE [c].[Id] = [t4].[ClientId] AND [t4].[ProviderId] = @OrganisationId AND [t4].[Status] <> 4 AND [t4].[Status] <> 5 AND ([t4].[EndedOn] IS NULL OR [t4].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t5]
        WHERE [c].[Id] = [t5].[ClientId] AND [t5].[ProviderId] = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s1]
        INNER JOIN [ShelterLocations] AS [s2] ON [s1].[LocationId] = [s2].[Id]
        WHERE [c].[Id] = [s1].[ClientId] AND [s2].[OperatorId] = @OrganisationId AND [s1].[From] <= @Today AND ([s1].[To] IS NULL OR [s1].[To] >= @Today_2)) THEN [c].[GivenNames]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t6]
        WHERE [c].[Id] = [t6].[ClientId] AND [t6].[ProviderId] = @OrganisationId AND [t6].[Status] <> 4 AND [t6].[Status] <> 5 AND ([t6].[EndedOn] IS NULL OR [t6].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t7]
        WHERE [c].[Id] = [t7].[ClientId] AND [t7].[ProviderId] = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s3]
        INNER JOIN [ShelterLocations] AS [s4] ON [s3].[LocationId] = [s4].[Id]
        WHERE [c].[Id] = [s3].[ClientId] AND [s4].[OperatorId] = @OrganisationId AND [s3].[From] <= @Today AND ([s3].[To] IS NULL OR [s3].[To] >= @Today_2)) THEN [c].[FamilyName]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t8]
        WHERE [c].[Id] = [t8].[ClientId] AND [t8].[ProviderId] = @OrganisationId AND [t8].[Status] <> 4 AND [t8].[Status] <> 5 AND ([t8].[EndedOn] IS NULL OR [t8].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t9]
        WHERE [c].[Id] = [t9].[ClientId] AND [t9].[ProviderId] = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s5]
        INNER JOIN [ShelterLocations] AS [s6] ON [s5].[LocationId] = [s6].[Id]
        WHERE [c].[Id] = [s5].[ClientId] AND [s6].[OperatorId] = @OrganisationId AND [s5].[From] <= @Today AND ([s5].[To] IS NULL OR [s5].[To] >= @Today_2)) THEN [c].[BirthDate]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t10]
        WHERE [c].[Id] = [t10].[ClientId] AND [t10].[ProviderId] = @OrganisationId AND [t10].[Status] <> 4 AND [t10].[Status] <> 5 AND ([t10].[EndedOn] IS NULL OR [t10].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t11]
        WHERE [c].[Id] = [t11].[ClientId] AND [t11].[ProviderId] = @OrganisationId) THEN [c].[Address]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t12]
        WHERE [c].[Id] = [t12].[ClientId] AND [t12].[ProviderId] = @OrganisationId AND [t12].[Status] <> 4 AND [t12].[Status] <> 5 AND ([t12].[EndedOn] IS NULL OR [t12].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t13]
        WHERE [c].[Id] = [t13].[ClientId] AND [t13].[ProviderId] = @OrganisationId) THEN [c].[PostalCode]
END, [c].[Sex], [t0].[ReassessedOn], [t0].[DeliveryForm], [t0].[HoursPerWeek0], [t0].[Referrer], [t0].[WithResidence]
FROM (
    SELECT TOP(@D0_V2) [t].[Id], [t].[ClientId], [t].[Law], [t].[MunicipalityId], [t].[ProductId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays], [t].[DeliveryForm], [t].[HoursPerWeek] AS [HoursPerWeek0], [t].[ReassessedOn], [t].[Referrer], [t].[WithResidence]
    FROM [Trajectories] AS [t]
    WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] IN (
        SELECT [d].[value]
        FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
    )
    ORDER BY [t].[StartedOn] DESC, [t].[Id]
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
INNER JOIN [Municipalities] AS [m] ON [t0].[MunicipalityId] = [m].[Id]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[StartedOn] DESC, [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
)
) AS counted
