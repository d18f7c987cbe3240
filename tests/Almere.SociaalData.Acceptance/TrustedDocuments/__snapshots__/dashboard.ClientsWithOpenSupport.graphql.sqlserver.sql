SELECT TOP(@D0_V8) [c].[BirthYear], [c].[Id], [c].[Sex], [c].[Postcode4], [c].[DistrictId], [d].[Code], [d].[Name]
FROM [Clients] AS [c]
LEFT JOIN [Districts] AS [d] ON [c].[DistrictId] = [d].[Id]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[DistrictId] IS NOT NULL AND [d].[Part] >= @D0_V1 AND [d].[Part] < @D0_V2 AND EXISTS (
    SELECT 1
    FROM [Trajectories] AS [t]
    WHERE [c].[Id] = [t].[ClientId] AND [t].[MunicipalityId] = @MunicipalityKey_2 AND ([t].[Law] = @D0_V4 OR [t].[Law] = @D0_V5 OR [t].[Law] = @D0_V6) AND [t].[Status] = @D0_V7)
ORDER BY [c].[BirthYear] DESC, [c].[Id] DESC;
SELECT COUNT(*)
FROM (
SELECT [c].[Id]
FROM [Clients] AS [c]
LEFT JOIN [Districts] AS [d] ON [c].[DistrictId] = [d].[Id]
WHERE [c].[MunicipalityId] = @MunicipalityKey AND [c].[DistrictId] IS NOT NULL AND [d].[Part] >= @D0_V1 AND [d].[Part] < @D0_V2 AND EXISTS (
    SELECT 1
    FROM [Trajectories] AS [t]
    WHERE [c].[Id] = [t].[ClientId] AND [t].[MunicipalityId] = @MunicipalityKey_2 AND ([t].[Law] = @D0_V4 OR [t].[Law] = @D0_V5 OR [t].[Law] = @D0_V6) AND [t].[Status] = @D0_V7)
) AS counted

SELECT [t1].[Law], [t1].[StartedOn], [t1].[ProductId], [p].[Name], [t1].[ProviderId], [o].[Name], [t1].[ClientId], [c].[Id]
FROM [Clients] AS [c]
INNER JOIN (
    SELECT [t0].[Id], [t0].[ClientId], [t0].[Law], [t0].[ProductId], [t0].[ProviderId], [t0].[StartedOn]
    FROM (
        SELECT [t].[Id], [t].[ClientId], [t].[Law], [t].[ProductId], [t].[ProviderId], [t].[StartedOn], ROW_NUMBER() OVER(PARTITION BY [t].[ClientId] ORDER BY [t].[StartedOn] DESC, [t].[Id] DESC) AS [row]
        FROM [Trajectories] AS [t]
        WHERE [t].[MunicipalityId] = @MunicipalityKey_2 AND [t].[Status] = @D0_V2 AND [t].[ClientId] IN (
            SELECT [d].[value]
            FROM OPENJSON(@D0_V3) WITH ([value] int '$') AS [d]
        )
    ) AS [t0]
    WHERE [t0].[row] <= @D0_V4
) AS [t1] ON [c].[Id] = [t1].[ClientId]
LEFT JOIN [Products] AS [p] ON [t1].[ProductId] = [p].[Id]
LEFT JOIN [Organisations] AS [o] ON [t1].[ProviderId] = [o].[Id]
WHERE [c].[MunicipalityId] = @MunicipalityKey
ORDER BY [t1].[ClientId], [t1].[StartedOn] DESC, [t1].[Id] DESC
