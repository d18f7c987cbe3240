-- Three roles with no more rights than their work takes. Run it as an administrator in the database of the registers, before the first
-- "sociaaldata database migrate" and again after each one that adds tables; running it again does no harm.
--
--   sociaaldata_owner     makes and changes tables: "sociaaldata database migrate"
--   sociaaldata_importer  writes the registers: "sociaaldata import"
--   sociaaldata_reader    reads the registers and appends to the access log: the gateway
--
-- Then make users of your identities members, for example:
--   CREATE USER [gateway] FROM EXTERNAL PROVIDER; ALTER ROLE [sociaaldata_reader] ADD MEMBER [gateway];

IF DATABASE_PRINCIPAL_ID(N'sociaaldata_owner') IS NULL CREATE ROLE [sociaaldata_owner];
IF DATABASE_PRINCIPAL_ID(N'sociaaldata_importer') IS NULL CREATE ROLE [sociaaldata_importer];
IF DATABASE_PRINCIPAL_ID(N'sociaaldata_reader') IS NULL CREATE ROLE [sociaaldata_reader];
GO

GRANT CREATE TABLE TO [sociaaldata_owner];
GRANT ALTER, REFERENCES, SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [sociaaldata_owner];
GRANT SELECT ON SCHEMA::[dbo] TO [sociaaldata_reader];
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [sociaaldata_importer];
GO

-- Table by table, so that nobody writes what is not his: the versions of the tables belong to the owner, the access log to nobody.
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += CASE
    -- Hold how far a writer and a part of the index have come, which only goes forward: a trigger sees to that.
    WHEN [name] IN (N'AccessWriters', N'AccessIndexSegments') THEN
      N'GRANT INSERT, UPDATE ON [dbo].' + QUOTENAME([name]) + N' TO [sociaaldata_reader]; DENY SELECT, INSERT, UPDATE, DELETE ON [dbo].' + QUOTENAME([name]) + N' TO [sociaaldata_importer]; '
    WHEN [name] IN (N'AccessRecords', N'AccessTexts', N'AccessIndex', N'AccessedPersons', N'AccessLogKeys') THEN
      N'GRANT INSERT ON [dbo].' + QUOTENAME([name]) + N' TO [sociaaldata_reader]; DENY SELECT, INSERT, UPDATE, DELETE ON [dbo].' + QUOTENAME([name]) + N' TO [sociaaldata_importer]; '
    ELSE
      N'DENY INSERT, UPDATE, DELETE ON [dbo].' + QUOTENAME([name]) + N' TO [sociaaldata_importer]; '
  END
FROM sys.tables
WHERE [schema_id] = SCHEMA_ID(N'dbo') AND [name] IN (
    N'AccessRecords', N'AccessTexts', N'AccessIndex', N'AccessedPersons', N'AccessLogKeys', N'AccessWriters', N'AccessIndexSegments', N'DatabaseInfo', N'__EFMigrationsHistory');
EXEC sys.sp_executesql @sql;
GO
