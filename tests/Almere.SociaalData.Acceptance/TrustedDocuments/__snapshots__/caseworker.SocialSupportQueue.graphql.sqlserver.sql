SELECT [t0].[Law], [t0].[Id], [t0].[StartedOn], CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [t0].[ClientId]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[FamilyName]
END, [t0].[ReassessedOn], [t0].[DeliveryForm], [t0].[HoursPerWeek0], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[Law], [t].[StartedOn], [t].[DeliveryForm], [t].[HoursPerWeek] AS [HoursPerWeek0], [t].[ReassessedOn]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = 1 AND [t].[Status] = @D0_V1 AND [t].[Law] = 1 AND [t].[ReassessedOn] <= @D0_V2
    ORDER BY [t].[StartedOn], [t].[Id]
) AS [t0]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[StartedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = 1 AND [t].[Status] = @D0_V1 AND [t].[Law] = 1 AND [t].[ReassessedOn] <= @D0_V2
) AS counted

SELECT [t0].[RequestedOn], [t0].[Id], [t0].[Law], [t0].[Status], [t0].[WaitingDays], [t0].[ProductId], [p].[Code], [p].[Name], [t0].[ProviderId], [o].[Name], CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [t0].[ClientId]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[GivenNames]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[FamilyName]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[BirthDate]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[DistrictId]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [d].[Name]
END, [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[RequestedOn], [t].[Status], [t].[WaitingDays]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = 1 AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2)
    ORDER BY [t].[RequestedOn], [t].[Id]
) AS [t0]
LEFT JOIN [Products] AS [p] ON [t0].[ProductId] = [p].[Id]
LEFT JOIN [Organisations] AS [o] ON [t0].[ProviderId] = [o].[Id]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
LEFT JOIN [Districts] AS [d] ON [c].[DistrictId] = [d].[Id]
ORDER BY [t0].[RequestedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = 1 AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2)
) AS counted
