-- Questions and messages from before V4 were not given what tells the second click from the first.
alter table conversation no force row level security;
alter table message no force row level security;
update conversation set once = gen_random_uuid() where once is null;
update message set once = gen_random_uuid() where once is null;
alter table conversation alter once set not null;
alter table message alter once set not null;
alter table conversation force row level security;
alter table message force row level security;
