SELECT TOP(@D0_V3) [t].[Law], [t].[Id], [t].[Status], [t].[RequestedOn], [t].[EndedOn], [t].[ClientId]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2) AND [t].[StartedOn] IS NULL
ORDER BY [t].[RequestedOn], [t].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2) AND [t].[StartedOn] IS NULL
) AS counted

SELECT [s].[Law], [s].[Id], [s].[RequestedOn], [s].[StartedOn], [s].[MunicipalityId], [m].[Code], [s].[ClientId]
FROM (
    SELECT TOP(@D0_V2) [t].[Id], [t].[ClientId], [t].[Law], [t].[MunicipalityId], [t].[RequestedOn], [t].[StartedOn]
    FROM [Trajectories] AS [t]
    LEFT JOIN [Organisations] AS [o] ON [t].[ProviderId] = [o].[Id]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[ProviderId] IS NOT NULL AND [o].[Name] IS NULL AND [t].[Status] = @D0_V1
    ORDER BY [t].[RequestedOn], [t].[Id]
) AS [s]
INNER JOIN [Municipalities] AS [m] ON [s].[MunicipalityId] = [m].[Id]
ORDER BY [s].[RequestedOn], [s].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
LEFT JOIN [Organisations] AS [o] ON [t].[ProviderId] = [o].[Id]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[ProviderId] IS NOT NULL AND [o].[Name] IS NULL AND [t].[Status] = @D0_V1
) AS counted

SELECT [t0].[Law], [t0].[Id], [t0].[Status], [t0].[RequestedOn], [t0].[WaitingDays], [t0].[ProviderId], [o].[Name], CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [t0].[ClientId]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[BirthYear]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[Postcode4]
END, [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[Law], [t].[ProviderId], [t].[RequestedOn], [t].[Status], [t].[WaitingDays]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2)
    ORDER BY [t].[RequestedOn], [t].[Id]
) AS [t0]
LEFT JOIN [Organisations] AS [o] ON [t0].[ProviderId] = [o].[Id]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
ORDER BY [t0].[RequestedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND ([t].[Status] = @D0_V1 OR [t].[Status] = @D0_V2)
) AS counted
