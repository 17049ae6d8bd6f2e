-- bench-2 switches the plugin on. Run as the superuser; the triggers tell the portal of it.
insert into platform.plugin_use (tenant_id, plugin, enabled, settings, secrets, secret_names, events, agreed, changed_at,
                                 changed_by, version)
select o.id, 'bench-listener', true, '{}', null, '', 'article.published', v.permissions, now(), 'bench', 1
  from platform.organization o, platform.plugin p join platform.plugin_version v on v.plugin = p.id and v.version = p.version
 where o.slug = 'bench-2' and p.id = 'bench-listener';
