-- A person is one in the whole region; what they are in an organization is a membership of it. The operator's own
-- organization is one like any other, so operators sign in like anybody else; it has no address below the base domain.

insert into platform.organization (id, slug, name, plan, language, time_zone)
values ('00000000-0000-0000-0000-000000000000', 'platform', 'Iris Origin', 'enterprise_plus', 'en', 'UTC');

-- The owner's functions below look across organizations; row-level security is forced, so the owner needs a policy, too.
create function platform.opens_to(tbl regclass, login name) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    execute format('create policy %I on %s to %I using (true) with check (true)', login, tbl, login);
end $$;
revoke execute on function platform.opens_to(regclass, name) from public;

create table platform.person (
    id         uuid primary key default gen_random_uuid(),
    email      text not null unique check (email = lower(email) and length(email) between 3 and 254),
    created_at timestamptz not null default now()
);

create table platform.credential (
    person_id     uuid primary key references platform.person on delete cascade,
    password_hash text not null,
    changed_at    timestamptz not null default now()
);

create table platform.membership (
    tenant_id  uuid not null references platform.organization on delete cascade,
    id         uuid not null,
    person_id  uuid not null references platform.person,
    -- The person's, kept equal by triggers: so a list or a search reads this table alone, and nobody reads persons.
    email      text not null,
    role       text not null check (role in ('owner', 'admin', 'manager', 'agent', 'viewer', 'operator')),
    name       text not null check (length(name) between 1 and 100),
    -- A plain column compares leakproof, so its index serves under the policy; an expression would not.
    sort_name  text not null generated always as (lower(name)) stored,
    active     boolean not null,
    language   text check (language in ('en', 'th')),
    time_zone  text not null,
    notify_new_conversations boolean not null,
    notify_replies           boolean not null,
    notify_summary           boolean not null,
    picture    text,
    joined_at  timestamptz not null,
    seen_at    timestamptz,
    version    int not null,
    primary key (tenant_id, id),
    unique (tenant_id, person_id),
    check ((role = 'operator') = (tenant_id = '00000000-0000-0000-0000-000000000000'))
);
create index on platform.membership (tenant_id, sort_name, id);
create index on platform.membership (person_id);

create table platform.picture (
    tenant_id     uuid not null,
    id            uuid not null,
    membership_id uuid not null,
    png           bytea not null,
    primary key (tenant_id, id),
    unique (tenant_id, membership_id),
    foreign key (tenant_id, membership_id) references platform.membership on delete cascade
);

-- The secret is in the person's cookie; here is its hash. Good on one host only.
create table platform.session (
    tenant_id     uuid not null,
    id            uuid not null,
    token_hash    bytea not null unique,
    membership_id uuid not null,
    csrf_token    text not null,
    host          text not null,
    user_agent    text not null,
    address       text not null,
    created_at    timestamptz not null,
    seen_at       timestamptz not null,
    expires_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, membership_id) references platform.membership on delete cascade
);
create index on platform.session (tenant_id, membership_id);
create index on platform.session (expires_at);

-- What a link in a mail, or a hand-over from host to host, is good for: once, and not for long.
create table platform.secret_link (
    tenant_id  uuid not null references platform.organization on delete cascade,
    id         uuid not null,
    purpose    text not null check (purpose in ('password', 'email', 'hand-over')),
    token_hash bytea not null unique,
    person_id  uuid not null references platform.person on delete cascade,
    detail     text,
    expires_at timestamptz not null,
    primary key (tenant_id, id)
);
create index on platform.secret_link (person_id);
create index on platform.secret_link (expires_at);

create table platform.invitation (
    tenant_id  uuid not null references platform.organization on delete cascade,
    id         uuid not null,
    email      text not null check (email = lower(email) and length(email) between 3 and 254),
    role       text not null check (role in ('owner', 'admin', 'manager', 'agent', 'viewer')),
    token_hash bytea not null unique,
    inviter    text,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, email)
);
create index on platform.invitation (tenant_id, sent_at desc);

create table platform.ownership_offer (
    tenant_id  uuid not null references platform.organization on delete cascade,
    id         uuid not null,
    from_id    uuid not null,
    to_id      uuid not null,
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id),
    foreign key (tenant_id, from_id) references platform.membership on delete cascade,
    foreign key (tenant_id, to_id) references platform.membership on delete cascade
);

create function platform.copy_email() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if tg_table_name = 'membership' then
        select p.email into new.email from platform.person p where p.id = new.person_id;
        return new;
    end if;
    update platform.membership set email = new.email where person_id = new.id;
    return null;
end $$;
create trigger email before insert on platform.membership for each row execute function platform.copy_email();
create trigger email after update of email on platform.person for each row execute function platform.copy_email();

-- Counted as it changes: a page shows seats without counting thousands of rows, and whoever takes a seat locks this row
-- first, so two who invite at once can't both take the last one.
create table platform.seat_usage (
    tenant_id   uuid primary key references platform.organization on delete cascade,
    active      int not null default 0,
    deactivated int not null default 0,
    invited     int not null default 0,
    owners      int not null default 0
);
insert into platform.seat_usage (tenant_id) select id from platform.organization;

create function platform.new_seat_usage() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into platform.seat_usage (tenant_id) values (new.id);
    return null;
end $$;
create trigger seats after insert on platform.organization for each row execute function platform.new_seat_usage();

create function platform.count_seats() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    tenant uuid := coalesce(new.tenant_id, old.tenant_id);
    plus platform.seat_usage;
    owners_left int;
begin
    plus := (tenant, 0, 0, 0, 0);
    if tg_table_name = 'invitation' then
        plus.invited := (case when tg_op = 'DELETE' then -1 else 1 end);
    else
        if tg_op <> 'INSERT' then
            plus.active := - old.active::int;
            plus.deactivated := - (not old.active)::int;
            plus.owners := - (old.active and old.role = 'owner')::int;
        end if;
        if tg_op <> 'DELETE' then
            plus.active := plus.active + new.active::int;
            plus.deactivated := plus.deactivated + (not new.active)::int;
            plus.owners := plus.owners + (new.active and new.role = 'owner')::int;
        end if;
    end if;
    update platform.seat_usage set active = active + plus.active, deactivated = deactivated + plus.deactivated,
        invited = invited + plus.invited, owners = owners + plus.owners
        where tenant_id = tenant returning owners into owners_left;
    if plus.owners < 0 and owners_left = 0 then
        raise exception 'organization % would be without an owner', tenant using errcode = 'IO002';
    end if;
    return null;
end $$;
create trigger seats after insert or delete on platform.membership
    for each row execute function platform.count_seats();
create trigger seats_changed after update of active, role on platform.membership
    for each row when (old.active is distinct from new.active or old.role is distinct from new.role)
    execute function platform.count_seats();
create trigger seats after insert or delete on platform.invitation
    for each row execute function platform.count_seats();

-- Failures of whoever tries to sign in, and requests for mails, by person and by address; belongs to no organization.
create table platform.throttle (
    key      text primary key,
    count    int not null,
    since    timestamptz not null
);
create index on platform.throttle (since);

select platform.isolate(t) from unnest(array['platform.membership', 'platform.picture', 'platform.session',
    'platform.secret_link', 'platform.invitation', 'platform.ownership_offer', 'platform.seat_usage']::regclass[]) t;
select platform.opens_to(t, current_user) from unnest(array['platform.person', 'platform.credential',
    'platform.membership', 'platform.session', 'platform.secret_link', 'platform.seat_usage']::regclass[]) t;
select platform.opens_to(t, '${platform_role}') from unnest(array['platform.person', 'platform.membership',
    'platform.session', 'platform.secret_link', 'platform.invitation', 'platform.seat_usage',
    'platform.throttle']::regclass[]) t;
grant select on platform.person, platform.membership, platform.invitation, platform.seat_usage to ${platform_role};
grant select, insert, delete on platform.secret_link to ${platform_role};
grant select, delete on platform.session, platform.invitation to ${platform_role};
grant select, insert, update, delete on platform.throttle to ${platform_role};
-- Counting is the trigger's.
revoke insert, update, delete on platform.seat_usage from ${app_role};

-- The look-up of sign-in: the one place where an organization may ask for anybody.
create function platform.credential_of(address text)
    returns table (person_id uuid, password_hash text, membership_id uuid, active boolean)
    language sql stable security definer set search_path = '' as $$
    select p.id, c.password_hash, m.id, m.active from platform.person p
    join platform.credential c on c.person_id = p.id
    left join platform.membership m on m.person_id = p.id and m.tenant_id = platform.current_tenant()
    where p.email = address
$$;

-- A new person, or null if the address is taken.
create function platform.enroll(address text, hash text) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    enrolled uuid;
begin
    insert into platform.person (email) values (address) on conflict do nothing returning id into enrolled;
    if enrolled is not null then
        insert into platform.credential (person_id, password_hash) values (enrolled, hash);
    end if;
    return enrolled;
end $$;

create function platform.belongs_here(who uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from platform.membership where tenant_id = platform.current_tenant() and person_id = who)
        or exists (select from platform.person p join platform.invitation i on i.email = p.email
            where i.tenant_id = platform.current_tenant() and p.id = who)
$$;

-- Another password ends all sessions of the person, in every organization, but the one it was changed in.
create function platform.change_password(who uuid, hash text, kept_session uuid) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update platform.credential set password_hash = hash, changed_at = now()
        where person_id = who and platform.belongs_here(who);
    if not found then
        return false;
    end if;
    delete from platform.session s using platform.membership m where m.tenant_id = s.tenant_id
        and m.id = s.membership_id and m.person_id = who and s.id is distinct from kept_session;
    delete from platform.secret_link where person_id = who;
    return true;
end $$;

-- The same password, hashed by newer parameters.
create function platform.rehash_password(who uuid, hash text) returns void
    language sql security definer set search_path = '' as $$
    update platform.credential set password_hash = hash where person_id = who and platform.belongs_here(who)
$$;

-- False if somebody else has the address.
create function platform.change_email(who uuid, address text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update platform.person set email = address where id = who and platform.belongs_here(who);
    return found;
exception when unique_violation then
    return false;
end $$;
