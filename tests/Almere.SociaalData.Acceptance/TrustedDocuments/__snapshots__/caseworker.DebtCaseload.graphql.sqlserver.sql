SELECT [s0].[On], [s0].[Topic], [s0].[HouseId], [f1].[Name], [s0].[ClientId], [c].[Id]
FROM [Clients] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[ClientId], [s].[HouseId], [s].[On], [s].[Topic]
    FROM (
        SELECT [f].[Id], [f].[ClientId], [f].[HouseId], [f].[On], [f].[Topic], ROW_NUMBER() OVER(PARTITION BY [f].[ClientId] ORDER BY [f].[Id]) AS [row]
        FROM [FinancialConsults] AS [f]
        INNER JOIN [FinancialHouses] AS [f0] ON [f].[HouseId] = [f0].[Id]
        INNER JOIN [Districts] AS [d] ON [f0].[DistrictId] = [d].[Id]
        WHERE [d].[MunicipalityId] = @MunicipalityKey_2 AND [f].[ClientId] IN (
            SELECT [d0].[value]
            FROM OPENJSON(@D0_V2) WITH ([value] int '$') AS [d0]
        )
    ) AS [s]
    WHERE [s].[row] <= @D0_V3
) AS [s0] ON [c].[Id] = [s0].[ClientId]
INNER JOIN [FinancialHouses] AS [f1] ON [s0].[HouseId] = [f1].[Id]
WHERE [c].[MunicipalityId] = @MunicipalityKey
ORDER BY [s0].[ClientId], [s0].[Id]

SELECT [t0].[StartedOn], [t0].[Id], [t0].[Law], [t0].[Status], CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [t0].[ClientId]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[GivenNames]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[FamilyName]
END, CASE
    WHEN [c].[MunicipalityId] = @MunicipalityKey_2 THEN [c].[BirthDate]
END, [t0].[Stage], [t0].[EarlySignal], [t0].[YouthPerspectiveFund], [t0].[TotalDebt], [t0].[Creditors], [t0].[FinancialHouseId], [f].[Name], [t0].[ClientId]
FROM (
    SELECT TOP(@D0_V3) [t].[Id], [t].[ClientId], [t].[Law], [t].[StartedOn], [t].[Status], [t].[Creditors], [t].[EarlySignal], [t].[FinancialHouseId], [t].[Stage], [t].[TotalDebt], [t].[YouthPerspectiveFund]
    FROM [Trajectories] AS [t]
    WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = 4 AND [t].[Status] = @D0_V1 AND [t].[Law] = 4 AND [t].[Stage] IS NOT NULL AND [t].[Stage] IN (
        SELECT [d].[value]
        FROM OPENJSON(@D0_V2) WITH ([value] int '$') AS [d]
    )
    ORDER BY [t].[StartedOn], [t].[Id]
) AS [t0]
INNER JOIN [Clients] AS [c] ON [t0].[ClientId] = [c].[Id]
LEFT JOIN [FinancialHouses] AS [f] ON [t0].[FinancialHouseId] = [f].[Id]
ORDER BY [t0].[StartedOn], [t0].[Id];
SELECT COUNT(*)
FROM (
SELECT [t].[Id]
FROM [Trajectories] AS [t]
WHERE [t].[MunicipalityId] = @MunicipalityKey AND [t].[Law] = 4 AND [t].[Status] = @D0_V1 AND [t].[Law] = 4 AND [t].[Stage] IS NOT NULL AND [t].[Stage] IN (
    SELECT [d].[value]
    FROM OPENJSON(@D0_V2) WITH ([value] int '$') AS [d]
)
) AS counted
