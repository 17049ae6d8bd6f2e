-- A job of a plugin comes for each organization that switched the plugin on, on one node at a time.
create table platform.plugin_job (
    tenant_id     uuid not null,
    plugin        text not null,
    -- The name of its class.
    job           text not null,
    next_run_at   timestamptz not null,
    -- While a node runs it; should the node die, another one may from then on.
    claimed_until timestamptz,
    primary key (tenant_id, plugin, job),
    foreign key (tenant_id, plugin) references platform.plugin_use on delete cascade
);
create index on platform.plugin_job (plugin, next_run_at);

select platform.isolate('platform.plugin_job');
select platform.opens_to('platform.plugin_job', '${platform_role}');
grant select, insert, update, delete on platform.plugin_job to ${platform_role};
revoke insert, update, delete on platform.plugin_job from ${app_role};
