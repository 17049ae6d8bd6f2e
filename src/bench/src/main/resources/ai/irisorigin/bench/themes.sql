-- As many versions of the theme own as the setting bench.number says, each shown by an organization.
-- Run as the superuser, in one transaction. No triggers: the organizations that change are asked for nothing before.
set local session_replication_role = replica;

insert into platform.theme_version (name, version, checksum, bytes, files, size, manifest, report, parent, installed_at,
                                    installer, installer_name)
select name, '1.0.' || n, encode(sha256(n::text::bytea), 'hex'), bytes, files, size, manifest, report, parent,
       installed_at, installer, installer_name
  from platform.theme_version, generate_series(2, current_setting('bench.number')::int) n
 where name = 'own' and version = '1.0.1';

update shared.brand b set theme = 'own', theme_version = '1.0.' || substring(o.slug from 7)
  from platform.organization o
 where o.id = b.tenant_id and o.slug ~ '^bench-[0-9]+$'
   and substring(o.slug from 7)::int <= current_setting('bench.number')::int;

update platform.organization set revision = revision + 1 where slug ~ '^bench-[0-9]+$';
