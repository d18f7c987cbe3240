SELECT [t0].[WaitingDays], [t0].[RequestedOn], [t0].[Id], [t0].[Law], [t0].[Status], [t0].[StartedOn], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t1]
        WHERE [c].[Id] = [t1].[ClientId] AND [t1].[ProviderId] = @OrganisationId) THEN [t0].[ClientId]
END, [t0].[ClientId], [c].[BirthYear], [c].[MunicipalityId], [m].[Name], [t0].[ProductId], [p].[Code], [p].[Name]
FROM (
    SELECT TOP(@D0_V2) [t].[Id], [t].[ClientId], [t].[Law], [t].[ProductId], [t].[RequestedOn], [t].[StartedOn], [t].[Status], [t].[WaitingDays]
    FROM [Trajectories] AS [t]
    WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] IN (
        SELECT [d].[value]
        FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
    )
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
WHERE [t].[ProviderId] = @OrganisationId AND [t].[Status] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
)
) AS counted
