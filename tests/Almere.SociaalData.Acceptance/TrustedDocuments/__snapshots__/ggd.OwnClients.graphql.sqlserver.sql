SELECT [c0].[BirthYear], [c0].[Id], [c0].[Sex], [c0].[Postcode4], [c0].[MunicipalityId], [m].[Code], [m].[Name], [c0].[DistrictId], [d].[Code], [d].[Name], [d].[Part]
FROM (
    SELECT TOP(@D0_V1) [c].[Id], [c].[BirthYear], [c].[DistrictId], [c].[MunicipalityId], [c].[Postcode4], [c].[Sex]
    FROM [Clients] AS [c]
    WHERE EXISTS (
        SELECT 1
        FROM [Trajectories] AS [t]
        WHERE [c].[Id] = [t].[ClientId] AND [t].[ProviderId] = @OrganisationId)
    ORDER BY [c].[BirthYear], [c].[Id]
) AS [c0]
LEFT JOIN [Municipalities] AS [m] ON [c0].[MunicipalityId] = [m].[Id]
LEFT JOIN [Districts] AS [d] ON [c0].[DistrictId] = [d].[Id]
ORDER BY [c0].[BirthYear], [c0].[Id];
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [Trajectories] AS [t]
    WHERE [c].[Id] = [t].[ClientId] AND [t].[ProviderId] = @OrganisationId)
) AS counted

SELECT [t2].[Law], [t2].[Id], [t2].[Status], [t2].[ProductId], [p].[Code], [p].[Name], [t2].[RequestedOn], [t2].[StartedOn], [t2].[EndedOn], [t2].[ClientId], [c].[Id]
FROM [Clients] AS [c]
INNER JOIN (
    SELECT [t1].[Id], [t1].[ClientId], [t1].[EndedOn], [t1].[Law], [t1].[ProductId], [t1].[RequestedOn], [t1].[StartedOn], [t1].[Status]
    FROM (
        SELECT [t0].[Id], [t0].[ClientId], [t0].[EndedOn], [t0].[Law], [t0].[ProductId], [t0].[RequestedOn], [t0].[StartedOn], [t0].[Status], ROW_NUMBER() OVER(PARTITION BY [t0].[ClientId] ORDER BY [t0].[RequestedOn] DESC, [t0].[Id] DESC) AS [row]
        FROM [Trajectories] AS [t0]
        WHERE [t0].[ProviderId] = @OrganisationId AND [t0].[ClientId] IN (
            SELECT [d].[value]
            FROM OPENJSON(@D0_V1) WITH ([value] int '$') AS [d]
        )
    ) AS [t1]
    WHERE [t1].[row] <= @D0_V2
) AS [t2] ON [c].[Id] = [t2].[ClientId]
LEFT JOIN [Products] AS [p] ON [t2].[ProductId] = [p].[Id]
WHERE EXISTS (
    SELECT 1
    FROM [Trajectories] AS [t]
    WHERE [c].[Id] = [t].[ClientId] AND [t].[ProviderId] = @OrganisationId)
ORDER BY [t2].[ClientId], [t2].[RequestedOn] DESC, [t2].[Id] DESC
