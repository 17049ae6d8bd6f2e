-- Somebody who signs up has not shown yet that the address is theirs; whoever came by an invitation has.
alter table platform.person add column verified boolean not null default true;
-- The person's, kept equal by triggers as the address is.
alter table platform.membership add column verified boolean not null default true;

create or replace function platform.copy_email() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if tg_table_name = 'membership' then
        select p.email, p.verified into new.email, new.verified from platform.person p where p.id = new.person_id;
        return new;
    end if;
    update platform.membership set email = new.email, verified = new.verified where person_id = new.id;
    return null;
end $$;
drop trigger email on platform.person;
create trigger email after update of email, verified on platform.person
    for each row execute function platform.copy_email();

-- A new person with an address that is only claimed, or null if it is somebody's.
create function platform.enroll_unverified(address text, hash text) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    enrolled uuid := platform.enroll(address, hash);
begin
    update platform.person set verified = false where id = enrolled;
    return enrolled;
end $$;

-- False if the person has another address by now.
create function platform.verify_email(who uuid, address text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update platform.person set verified = true where id = who and email = address and platform.belongs_here(who);
    return found;
end $$;

-- Whoever changes to an address has opened the link that was mailed there.
create or replace function platform.change_email(who uuid, address text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update platform.person set email = address, verified = true where id = who and platform.belongs_here(who);
    return found;
exception when unique_violation then
    return false;
end $$;

alter table platform.secret_link drop constraint secret_link_purpose_check;
alter table platform.secret_link add constraint secret_link_purpose_check
    check (purpose in ('password', 'email', 'verification', 'hand-over'));

drop function platform.signed_in(uuid, text, bytea, timestamptz);
create function platform.signed_in(tenant uuid, site text, secret_hash bytea, moment timestamptz)
    returns table (session_id uuid, membership_id uuid, person_id uuid, name text, email text, verified boolean,
        role text, language text, time_zone text, picture text, csrf_token text, seen_at timestamptz)
    language plpgsql as $$
begin
    perform set_config('app.tenant_id', tenant::text, true);
    return query select s.id, m.id, m.person_id, m.name, m.email, m.verified, m.role, m.language, m.time_zone,
            m.picture, s.csrf_token, s.seen_at
        from platform.session s join platform.membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
        where s.token_hash = secret_hash and s.host = site and s.expires_at > moment and m.active;
end $$;
