SELECT [t0].[StartedOn], [t0].[Id], [t0].[Law], [t0].[Status], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[MunicipalityId], [m].[Code], [t0].[RequestedOn], [t0].[WaitingDays], CASE
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
        WHERE [c].[Id] = [s1].[ClientId] AND [s2].[OperatorId] = @OrganisationId AND [s1].[From] <= @Today AND ([s1].[To] IS NULL OR [s1].[To] >= @Today_2))) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t3]
        WHERE [c].[Id] = [t3].[ClientId] AND [t3].[ProviderId] = @OrganisationId AND [t3].[Law] IN (1, 2) AND [t3].[Status] <> 4 AND [t3].[Status] <> 5 AND ([t3].[EndedOn] IS NULL OR [t3].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t4]
        WHERE [c].[Id] = [t4].[ClientId] AND [t4].[ProviderId] = @OrganisationId) THEN [c].[Bsn]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t5]
        WHERE [c].[Id] = [t5].[ClientId] AND [t5].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s3]
        INNER JOIN [ShelterLocations] AS [s4] ON [s3].[LocationId] = [s4].[Id]
        WHERE [c].[Id] = [s3].[ClientId] AND [s4].[OperatorId] = @OrganisationId AND [s3].[From] <= @Today AND ([s3].[To] IS NULL OR [s3].[To] >= @Today_2))) AND ((EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t6]
        WHERE [c].[Id] = [t6].[ClientId] AND [t6].[ProviderId] = @OrganisationId AND [t6].[Status] <> 4 AND [t6].[Status] <> 5 AND ([t6].[EndedOn] IS NULL OR [t6].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t7]
        WHERE [c].[Id] = [t7].[ClientId] AND [t7].[ProviderId] = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s5]
        INNER JOIN [ShelterLocations] AS [s6] ON [s5].[LocationId] = [s6].[Id]
        WHERE [c].[Id] = [s5].[ClientId] AND [s6].[OperatorId] = @OrganisationId AND [s5].[From] <= @Today AND ([s5].[To] IS NULL OR [s5].[To] >= @Today_2))) THEN [c].[GivenNames]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t8]
        WHERE [c].[Id] = [t8].[ClientId] AND [t8].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s7]
        INNER JOIN [ShelterLocations] AS [s8] ON [s7].[LocationId] = [s8].[Id]
        WHERE [c].[Id] = [s7].[ClientId] AND [s8].[OperatorId] = @OrganisationId AND [s7].[From] <= @Today AND ([s7].[To] IS NULL OR [s7].[To] >= @Today_2))) AND ((EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t9]
        WHERE [c].[Id] = [t9].[ClientId] AND [t9].[ProviderId] = @OrganisationId AND [t9].[Status] <> 4 AND [t9].[Status] <> 5 AND ([t9].[EndedOn] IS NULL OR [t9].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t10]
        WHERE [c].[Id] = [t10].[ClientId] AND [t10].[ProviderId] = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s9]
        INNER JOIN [ShelterLocations] AS [s10] ON [s9].[LocationId] = [s10].[Id]
        WHERE [c].[Id] = [s9].[ClientId] AND [s10].[OperatorId] = @OrganisationId AND [s9].[From] <= @Today AND ([s9].[To] IS NULL OR [s9].[To] >= @Today_2))) THEN [c].[FamilyName]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t11]
        WHERE [c].[Id] = [t11].[ClientId] AND [t11].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s11]
        INNER JOIN [ShelterLocations] AS [s12] ON [s11].[LocationId] = [s12].[Id]
        WHERE [c].[Id] = [s11].[ClientId] AND [s12].[OperatorId] = @OrganisationId AND [s11].[From] <= @Today AND ([s11].[To] IS NULL OR [s11].[To] >= @Today_2))) AND ((EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t12]
        WHERE [c].[Id] = [t12].[ClientId] AND [t12].[ProviderId] = @OrganisationId AND [t12].[Status] <> 4 AND [t12].[Status] <> 5 AND ([t12].[EndedOn] IS NULL OR [t12].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t13]
        WHERE [c].[Id] = [t13].[ClientId] AND [t13].[ProviderId] = @OrganisationId)) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s13]
        INNER JOIN [ShelterLocations] AS [s14] ON [s13].[LocationId] = [s14].[Id]
        WHERE [c].[Id] = [s13].[ClientId] AND [s14].[OperatorId] = @OrganisationId AND [s13].[From] <= @Today AND ([s13].[To] IS NULL OR [s13].[To] >= @Today_2))) THEN [c].[BirthDate]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t14]
        WHERE [c].[Id] = [t14].[ClientId] AND [t14].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s15]
        INNER JOIN [ShelterLocations] AS [s16] ON [s15].[LocationId] = [s16].[Id]
        WHERE [c].[Id] = [s15].[ClientId] AND [s16].[OperatorId] = @OrganisationId AND [s15].[From] <= @Today AND ([s15].[To] IS NULL OR [s15].[To] >= @Today_2))) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t15]
        WHERE [c].[Id] = [t15].[ClientId] AND [t15].[ProviderId] = @OrganisationId AND [t15].[Status] <> 4 AND [t15].[Status] <> 5 AND ([t15].[EndedOn] IS NULL OR [t15].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t16]
        WHERE [c].[Id] = [t16].[ClientId] AND [t16].[ProviderId] = @OrganisationId) THEN [c].[Address]
END, CASE
    WHEN (EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t17]
        WHERE [c].[Id] = [t17].[ClientId] AND [t17].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s17]
        INNER JOIN [ShelterLocations] AS [s18] ON [s17].[LocationId] = [s18].[Id]
        WHERE [c].[Id] = [s17].[ClientId] AND [s18].[OperatorId] = @OrganisationId AND [s17].[From] <= @Today AND ([s17].[To] IS NULL OR [s17].[To] >= @Today_2))) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t18]
        WHERE [c].[Id] = [t18].[ClientId] AND [t18].[ProviderId] = @OrganisationId AND [t18].[Status] <> 4 AND [t18].[Status] <> 5 AND ([t18].[EndedOn] IS NULL OR [t18].[EndedOn] >= @Today_2)) AND EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t19]
        WHERE [c].[Id] = [t19].[ClientId] AND [t19].[ProviderId] = @OrganisationId) THEN [c].[PostalCode]
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t20]
        WHERE [c].[Id] = [t20].[ClientId] AND [t20].[ProviderId] = @OrganisationId) OR EXISTS (
        SELECT 1
        FROM [ShelterStays] AS [s19]
        INNER JOIN [ShelterLocations] AS [s20] ON [s19].[LocationId] = [s20].[Id]
        WHERE [c].[Id] = [s19].[ClientId] AND [s20].[OperatorId] = @OrganisationId AND [s19].[From] <= @Today AND ([s19].[To] IS NULL OR [s19].[To] >= @Today_2)) THEN [c].[Sex]
END, [t0].[ReassessedOn], [t0].[DeliveryForm], [t0].[HoursPerWeek0], [t0].[Referrer], [t0].[WithResidence], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V2) [t].[Id], [t].[ClientId], [t].[Law], [t].[MunicipalityId], [t].[ProductId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays], [t].[DeliveryForm], [t].[HoursPerWeek] AS [HoursPerWeek0], [t].[ReassessedOn], [t].[Referrer], [t].[WithResidence]
    FROM [Trajectories] AS [t]
    WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] = @D0_V1
    ORDER BY [t].[StartedOn] DESC, [t].[Id] DESC
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
INNER JOIN [Municipalities] AS [m] ON [t0].[MunicipalityId] = [m].[Id]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[StartedOn] DESC, [t0].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] = @D0_V1
) AS counted
