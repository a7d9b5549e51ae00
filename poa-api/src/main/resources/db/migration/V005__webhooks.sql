-- Whom to tell of what happens, and how far that has come. An event is written in the transaction that it tells of, so that neither
-- is there without the other; delivering begins when that has ended.

-- who makes keys could always do all that keys can
update api_key set scopes = scopes || '{webhooks}' where 'admin' = any (scopes);

create table webhook_endpoint (
    id uuid primary key,
    agency_id uuid not null references agency,
    url text not null check (char_length(url) between 1 and 2048),
    description text check (char_length(description) between 1 and 200),
    event_types text[] not null check (cardinality(event_types) > 0),
    -- to sign with: a hash would not do
    secret text not null,
    previous_secret text,
    previous_until timestamptz(3),
    disabled_reason text check (disabled_reason in ('REQUESTED', 'GONE', 'FAILING')),
    disabled_at timestamptz(3),
    failing_since timestamptz(3),
    -- the receiver asked for so much rest
    paused_until timestamptz(3),
    version bigint not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    unique (agency_id, id),
    check ((disabled_reason is null) = (disabled_at is null)),
    check ((previous_secret is null) = (previous_until is null))
);

create index webhook_endpoint_created on webhook_endpoint (agency_id, created_at, id);

create table webhook_event (
    id uuid primary key,
    agency_id uuid not null references agency,
    type text not null,
    case_id uuid,
    payload text not null,
    created_at timestamptz(3) not null,
    unique (agency_id, id),
    foreign key (agency_id, case_id) references appeal_case (agency_id, id) on delete cascade
);

create index webhook_event_case on webhook_event (agency_id, case_id);
create index webhook_event_created on webhook_event (created_at);

-- While one is being sent its lease_token is set, and next_at is when it may be sent again should nobody tell what came of it.
create table webhook_delivery (
    id uuid primary key,
    agency_id uuid not null,
    endpoint_id uuid not null,
    event_id uuid not null,
    event_type text not null,
    case_id uuid,
    -- in the order of the events of a case, for those who write them hold its lock
    number bigint generated always as identity,
    state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts integer not null,
    -- of them since somebody asked for it
    tries integer not null,
    next_at timestamptz(3) not null,
    lease_token uuid,
    last_status smallint,
    last_fault text,
    last_attempt_at timestamptz(3),
    ended_at timestamptz(3),
    version bigint not null,
    created_at timestamptz(3) not null,
    check ((state = 'PENDING') = (ended_at is null)),
    foreign key (agency_id, endpoint_id) references webhook_endpoint (agency_id, id) on delete cascade,
    foreign key (agency_id, event_id) references webhook_event (agency_id, id) on delete cascade
);

create index webhook_delivery_created on webhook_delivery (endpoint_id, created_at, id);
create index webhook_delivery_event on webhook_delivery (agency_id, event_id);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_at, number) where state = 'PENDING';
create index webhook_delivery_order on webhook_delivery (endpoint_id, case_id, number) where state = 'PENDING';

-- which deadlines were told, so that each is told once
create table deadline_reminder (
    agency_id uuid not null,
    case_id uuid not null,
    deadline date not null,
    lead_days integer not null,
    created_at timestamptz(3) not null,
    primary key (case_id, deadline, lead_days),
    foreign key (agency_id, case_id) references appeal_case (agency_id, id) on delete cascade
);

do $$
declare
    owned text;
begin
    foreach owned in array array['webhook_endpoint', 'webhook_event', 'webhook_delivery', 'deadline_reminder'] loop
        execute format('alter table %I enable row level security', owned);
        execute format(
            'create policy own_rows on %I using (agency_id = nullif(current_setting(''poa.agency'', true), '''')::uuid)', owned);
    end loop;
end $$;

alter table audit_event add endpoint_id uuid;

-- What reaches across agencies; each runs as the owner.

-- Takes what is due, a few of each endpoint, for as long as the lease; later events of a case wait for the earlier ones.
-- All times are the database's, so that the clocks of the processes do not matter.
create function claim_deliveries(most integer, per_endpoint integer, lease interval)
    returns table (delivery_id uuid, agency_id uuid, endpoint_id uuid, event_id uuid, url text, secret text,
        previous_secret text, payload text, token uuid, claimed_at bigint)
    language sql security definer set search_path = public, pg_temp as $$
    with taker as (
        select e.id, per_endpoint - (
            select count(*) from webhook_delivery s
            where s.endpoint_id = e.id and s.state = 'PENDING' and s.lease_token is not null and s.next_at > now()) as places
        from webhook_endpoint e
        where e.disabled_at is null and (e.paused_until is null or e.paused_until <= now())
        and exists (
            select from webhook_delivery s where s.endpoint_id = e.id and s.state = 'PENDING' and s.next_at <= now())
        -- nobody is always the last
        order by random()
    ), due as (
        select one.id from taker, lateral (
            select d.id from webhook_delivery d
            where d.endpoint_id = taker.id and d.state = 'PENDING' and d.next_at <= now()
            and not exists (
                select from webhook_delivery b
                where b.endpoint_id = d.endpoint_id and b.case_id = d.case_id and b.state = 'PENDING'
                and b.number < d.number)
            order by d.next_at, d.number
            limit greatest(taker.places, 0)
            for update skip locked) one
        limit most
    )
    update webhook_delivery d set lease_token = gen_random_uuid(), next_at = now() + lease
    from due, webhook_endpoint e, webhook_event v
    where d.id = due.id and d.state = 'PENDING' and d.next_at <= now() and e.id = d.endpoint_id and v.id = d.event_id
    returning d.id, d.agency_id, d.endpoint_id, d.event_id, e.url, e.secret,
        case when e.previous_until > now() then e.previous_secret end, v.payload, d.lease_token,
        extract(epoch from now())::bigint
$$;

create function forget_webhook_events(older_than timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with forgotten as (delete from webhook_event e where e.created_at < older_than returning 1)
    select count(*) from forgotten
$$;

-- how many deliveries wait, and since when the oldest, in milliseconds since 1970
create function webhook_backlog() returns table (pending bigint, oldest bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*), (extract(epoch from min(d.created_at)) * 1000)::bigint from webhook_delivery d
    join webhook_endpoint e on e.id = d.endpoint_id
    where d.state = 'PENDING' and e.disabled_at is null
$$;

create function agencies_due(first_day date, last_day date) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id from agency a
    where exists (select from appeal_case c where c.agency_id = a.id and c.due between first_day and last_day)
$$;
