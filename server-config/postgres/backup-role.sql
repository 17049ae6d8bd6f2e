-- The role that backup.sh signs in as: it reads everything and changes nothing. Run it as a superuser, once or again:
--
--   psql --dbname=postgres --set=ON_ERROR_STOP=1 --set=backup_password=... --file=backup-role.sql
--
-- Row-level security binds the tables' owner, too, and pg_dump refuses to save a part for the whole; hence bypassrls.
select 'create role portal_backup'
 where not exists (select from pg_roles where rolname = 'portal_backup') \gexec

alter role portal_backup with login bypassrls nosuperuser nocreatedb nocreaterole noreplication;
alter role portal_backup password :'backup_password';
alter role portal_backup set default_transaction_read_only = on;

grant pg_read_all_data to portal_backup;
grant connect on database portal to portal_backup;
