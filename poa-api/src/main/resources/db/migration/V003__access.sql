-- Keys, and the second wall between agencies: the service connects as a role that owns nothing, and sees the rows of the agency
-- that its connection is set to, none where it is set to none. What that role may do at all is in R__grants.sql.

create table api_key (
    id uuid primary key,
    agency_id uuid not null references agency,
    name text not null check (char_length(name) between 1 and 100),
    prefix text not null,
    last_four text not null,
    -- SHA-256 of the whole key in hex; a key is random enough to need no slow hash
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    scopes text[] not null check (cardinality(scopes) > 0),
    created_by uuid,
    version bigint not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3),
    revoked_at timestamptz(3),
    last_used_at timestamptz(3)
);

create index api_key_created on api_key (agency_id, created_at, id);

alter table audit_event add key_id uuid, add actor text, add request_id text;

create trigger audit_event_is_not_deleted before delete on audit_event for each row execute function refuse_change();
create trigger audit_event_is_not_emptied before truncate on audit_event for each statement execute function refuse_change();

-- the owner is not bound by it: it migrates, and its functions below reach across agencies
alter table agency enable row level security;
create policy own_row on agency using (id = nullif(current_setting('poa.agency', true), '')::uuid);

do $$
declare
    owned text;
begin
    foreach owned in array array[
        'appeal_case', 'notice', 'draft', 'submission', 'part_print', 'idempotent_reply', 'audit_event', 'api_key'] loop
        execute format('alter table %I enable row level security', owned);
        execute format(
            'create policy own_rows on %I using (agency_id = nullif(current_setting(''poa.agency'', true), '''')::uuid)', owned);
    end loop;
end $$;

-- What must reach across agencies, and nothing else does. Each runs as the owner.

-- who presents a key, before it is known for whom
create function key_by_hash(wanted text)
    returns table (id uuid, agency_id uuid, scopes text[], expires_at timestamptz, revoked_at timestamptz,
        last_used_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select k.id, k.agency_id, k.scopes, k.expires_at, k.revoked_at, k.last_used_at from api_key k where k.hash = wanted
$$;

-- whether the service has a key at all: until then it may be open
create function has_keys() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from api_key)
$$;

-- whether anybody can make keys
create function has_admin_key(now timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from api_key k
        where 'admin' = any (k.scopes) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now))
$$;

-- the agency of a token, by its name or its id
create function agency_called(wanted text) returns uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id from agency a where a.name = wanted or a.id::text = wanted
$$;

-- false where there is one of that name
create function make_agency(new_id uuid, new_name text, now timestamptz) returns boolean
    language sql security definer set search_path = public, pg_temp as $$
    with made as (
        insert into agency (id, name, created_at) values (new_id, new_name, now) on conflict do nothing returning 1)
    select exists (select from made)
$$;

create function retention_periods() returns table (agency_id uuid, retention_days integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.retention_days from agency a where a.retention_days is not null
$$;

create function forget_replies(older_than timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with forgotten as (delete from idempotent_reply r where r.created_at < older_than returning 1)
    select count(*) from forgotten
$$;

-- What row security would forbid an index for, since the operators && and @@ might tell of rows that are not the caller's.
-- These keep to the connection's agency themselves.

-- PostgreSQL expects many more rows of an array's operator than there are, and would read the whole table for a few
create function similar_parts(wanted integer[], own_case uuid, most integer)
    returns table (case_id uuid, draft_number integer, runs integer, minima integer[])
    language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
    select p.case_id, p.draft_number, p.runs, p.minima from part_print p
    where p.bands && wanted and p.agency_id = nullif(current_setting('poa.agency', true), '')::uuid
    and p.case_id <> own_case limit most
$$;

create function cases_of_client(words text) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.id from appeal_case c
    where c.client_words @@ to_tsquery('simple', words)
    and c.agency_id = nullif(current_setting('poa.agency', true), '')::uuid
$$;

-- The same for the order by deadline: an expression might tell, a column of its own does not.
alter table appeal_case add due date generated always as (coalesce(deadline, 'infinity'::date)) stored;
drop index appeal_case_deadline;
create index appeal_case_deadline on appeal_case (agency_id, due, id);
