-- Three roles with no more rights than their work takes. Run it as an administrator in the database of the registers, before the first
-- "sociaaldata database migrate" and again after each one that adds tables; running it again does no harm.
--
--   sociaaldata_owner     makes and changes tables: "sociaaldata database migrate"
--   sociaaldata_importer  writes the registers: "sociaaldata import"
--   sociaaldata_reader    reads the registers and appends to the access log: the gateway
--
-- Each gets its way to sign in from you, for example:  ALTER ROLE sociaaldata_reader PASSWORD '…';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['sociaaldata_owner', 'sociaaldata_importer', 'sociaaldata_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT', name);
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), name);
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  -- Changed rows are taken over from a table that only its own connection sees.
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO sociaaldata_importer', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO sociaaldata_owner;
GRANT USAGE ON SCHEMA public TO sociaaldata_importer, sociaaldata_reader;

-- Table by table, so that nobody writes what is not his: the versions of the tables belong to the owner, the access log to nobody.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC, sociaaldata_importer, sociaaldata_reader', name);
    EXECUTE format('GRANT SELECT ON public.%I TO sociaaldata_reader', name);
    IF name IN ('AccessWriters', 'AccessIndexSegments') THEN
      -- Hold how far a writer and a part of the index have come, which only goes forward: a trigger sees to that.
      EXECUTE format('GRANT INSERT, UPDATE ON public.%I TO sociaaldata_reader', name);
    ELSIF name IN ('AccessRecords', 'AccessTexts', 'AccessIndex', 'AccessedPersons', 'AccessLogKeys') THEN
      EXECUTE format('GRANT INSERT ON public.%I TO sociaaldata_reader', name);
    ELSIF name IN ('DatabaseInfo', '__EFMigrationsHistory', '__EFMigrationsLock') THEN
      EXECUTE format('GRANT SELECT ON public.%I TO sociaaldata_importer', name);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO sociaaldata_importer', name);
    END IF;
  END LOOP;
END $$;
