SELECT [c0].[Id], [c0].[BirthYear], [c0].[Sex], [c0].[Postcode4], [c0].[DistrictId], [d].[Name], [d].[Part]
FROM (
    SELECT TOP(@D0_V1) [c].[Id], [c].[BirthYear], [c].[DistrictId], [c].[Postcode4], [c].[Sex]
    FROM [Clients] AS [c]
    WHERE [c].[MunicipalityId] = @MunicipalityKey
    ORDER BY [c].[BirthYear], [c].[Id]
) AS [c0]
LEFT JOIN [Districts] AS [d] ON [c0].[DistrictId] = [d].[Id]
ORDER BY [c0].[BirthYear], [c0].[Id];
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey
) AS counted

SELECT [t1].[Law], [t1].[Status], [t1].[RequestedOn], [t1].[WaitingDays], [t1].[ProviderId], [o].[Name], [t1].[ProductId], [p].[Code], [p].[Name], [t1].[ClientId], [c].[Id]
FROM [Clients] AS [c]
INNER JOIN (
    SELECT [t0].[Id], [t0].[ClientId], [t0].[Law], [t0].[ProductId], [t0].[ProviderId], [t0].[RequestedOn], [t0].[Status], [t0].[WaitingDays]
    FROM (
        SELECT [t].[Id], [t].[ClientId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[RequestedOn], [t].[Status], [t].[WaitingDays], ROW_NUMBER() OVER(PARTITION BY [t].[ClientId] ORDER BY [t].[Id]) AS [row]
        FROM [Trajectories] AS [t]
        WHERE [t].[MunicipalityId] = @MunicipalityKey_2 AND [t].[ClientId] IN (
            SELECT [d].[value]
            FROM OPENJSON(@D0_V2) WITH ([value] int '$') AS [d]
        )
    ) AS [t0]
    WHERE [t0].[row] <= @D0_V3
) AS [t1] ON [c].[Id] = [t1].[ClientId]
LEFT JOIN [Organisations] AS [o] ON [t1].[ProviderId] = [o].[Id]
LEFT JOIN [Products] AS [p] ON [t1].[ProductId] = [p].[Id]
WHERE [c].[MunicipalityId] = @MunicipalityKey
ORDER BY [t1].[ClientId], [t1].[Id];
SELECT [c].[Id], (
    SELECT COUNT(*)
    FROM [Trajectories] AS [t]
    WHERE [c].[Id] = [t].[ClientId] AND [t].[MunicipalityId] = @MunicipalityKey_2)
FROM [Clients] AS [c]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[Id] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V2) WITH ([value] int '$') AS [d]
)
