-- The plugin whose model answers; null for the portal's own. Plugins come and go: whose is gone, the portal's own answers again.
alter table answer_setting add model text;
