-- The database of the registers on a SQL Server of your own; on Azure SQL make it in the portal or with Bicep, where the setting below is on by itself.
-- Readers see what was there before a writer began, and don't wait for him.
CREATE DATABASE [sociaaldata];
GO

ALTER DATABASE [sociaaldata] SET READ_COMMITTED_SNAPSHOT ON;
GO
