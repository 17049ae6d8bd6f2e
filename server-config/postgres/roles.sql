-- The portal's roles and its database. Run it as a superuser, once or again; it changes nothing that is right already:
--
--   psql --dbname=postgres --set=ON_ERROR_STOP=1 --set=owner_password=... --set=app_password=... \
--        --set=platform_password=... --file=roles.sql
--
-- `mvn -Prun` runs the same file without psql. It knows :'variable', \gexec and \connect, each statement ending its line.

-- portal_owner owns the tables and migrates them. The other two own nothing, so row-level security binds them:
-- portal_app serves one organization at a time, portal_platform works across organizations and sees no tenant table.
select format('create role %I', name)
  from unnest(array['portal_owner', 'portal_app', 'portal_platform']) as name
 where not exists (select from pg_roles where rolname = name) \gexec

alter role portal_owner with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
alter role portal_app with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
alter role portal_platform with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication;

alter role portal_owner password :'owner_password';
alter role portal_app password :'app_password';
alter role portal_platform password :'platform_password';

select 'create database portal owner portal_owner encoding ''UTF8'' template template0'
 where not exists (select from pg_database where datname = 'portal') \gexec

alter database portal owner to portal_owner;
revoke all on database portal from public;
grant connect on database portal to portal_app, portal_platform;

\connect portal

revoke all on schema public from public;
