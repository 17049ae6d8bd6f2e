-- As what the model of a plugin counts that answers questions: plans have some of them, as they have other features.
alter table platform.plugin add model text not null default 'advanced-model'
    check (model in ('basic-model', 'advanced-model', 'custom-model'));

drop trigger changed on platform.plugin;
create trigger changed after insert or delete or update of version, running, plan, model on platform.plugin
    for each row execute function platform.plugin_changed();
