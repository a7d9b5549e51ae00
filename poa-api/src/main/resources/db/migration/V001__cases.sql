-- All rows of an agency carry its id, and references between them carry it, too, so that no row can hang on another agency's.
-- Times have the milliseconds that replies show: a cursor must find the very row again.

create table agency (
    id uuid primary key,
    name text not null unique check (char_length(name) between 1 and 100),
    retention_days integer check (retention_days between 1 and 36500),
    version bigint not null default 1,
    created_at timestamptz(3) not null default now()
);

insert into agency (id, name) values ('00000000-0000-7000-8000-000000000001', 'default');

create table appeal_case (
    id uuid primary key,
    agency_id uuid not null references agency,
    external_id text check (char_length(external_id) between 1 and 200),
    client_name text check (char_length(client_name) between 1 and 200),
    type text,
    stated json not null,
    status text not null check (status in
        ('OPEN', 'DRAFTING', 'READY', 'SUBMITTED', 'MORE_INFORMATION', 'DENIED', 'REINSTATED', 'CLOSED')),
    asked_by date,
    deadline date,
    notice_count integer not null default 0,
    draft_count integer not null default 0,
    last_verdict text,
    submission_count integer not null default 0,
    last_outcome text,
    drafts_when_answered integer not null default 0,
    closed_at timestamptz(3),
    version bigint not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    client_words tsvector generated always as (to_tsvector('simple', coalesce(client_name, ''))) stored,
    unique (agency_id, id)
);

create unique index appeal_case_external_id on appeal_case (agency_id, external_id);
-- one index for each order of the list, and one for each filter that leaves few rows
create index appeal_case_created on appeal_case (agency_id, created_at, id);
create index appeal_case_updated on appeal_case (agency_id, updated_at, id);
create index appeal_case_deadline on appeal_case (agency_id, coalesce(deadline, 'infinity'::date), id);
create index appeal_case_status on appeal_case (agency_id, status, created_at, id);
create index appeal_case_type on appeal_case (agency_id, type, created_at, id);
create index appeal_case_client on appeal_case using gin (client_words);
create index appeal_case_closed on appeal_case (agency_id, closed_at) where closed_at is not null;

create table notice (
    id uuid primary key,
    agency_id uuid not null,
    case_id uuid not null,
    number integer not null,
    kind text not null,
    type text,
    received_on date not null,
    answer_by date,
    text text not null,
    reading json not null,
    created_at timestamptz(3) not null,
    unique (case_id, number),
    foreign key (agency_id, case_id) references appeal_case (agency_id, id) on delete cascade
);

create table draft (
    id uuid primary key,
    agency_id uuid not null,
    case_id uuid not null,
    number integer not null,
    content json not null,
    as_of date not null,
    profile text,
    verdict text not null,
    overall smallint not null check (overall between 0 and 100),
    rule_set_version text not null,
    rule_set_digest text not null,
    assessment json not null,
    created_at timestamptz(3) not null,
    unique (case_id, number),
    unique (agency_id, case_id, number),
    foreign key (agency_id, case_id) references appeal_case (agency_id, id) on delete cascade
);

create table submission (
    id uuid primary key,
    agency_id uuid not null,
    case_id uuid not null,
    attempt integer not null,
    draft_number integer not null,
    submitted_on date not null,
    outcome text check (outcome in ('REINSTATED', 'DENIED', 'MORE_INFORMATION', 'NO_REPLY', 'WITHDRAWN')),
    outcome_on date,
    reply text,
    version bigint not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    unique (case_id, attempt),
    check ((outcome is null) = (outcome_on is null)),
    foreign key (agency_id, case_id) references appeal_case (agency_id, id) on delete cascade,
    foreign key (agency_id, case_id, draft_number) references draft (agency_id, case_id, number) on delete cascade
);

create index submission_draft on submission (agency_id, case_id, draft_number);

-- what was assessed and what was received stays as it was; it can be erased, not rewritten
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger draft_is_written_once before update on draft for each row execute function refuse_change();
create trigger notice_is_written_once before update on notice for each row execute function refuse_change();

-- the first reply to each Idempotency-Key; where it shows a case, it goes when the case does
create table idempotent_reply (
    agency_id uuid not null references agency,
    operation text not null,
    key text not null,
    fingerprint text not null,
    status smallint,
    location text,
    etag text,
    body text,
    case_id uuid references appeal_case (id) on delete cascade,
    created_at timestamptz(3) not null,
    primary key (agency_id, operation, key)
);

create index idempotent_reply_case on idempotent_reply (case_id);
create index idempotent_reply_created on idempotent_reply (created_at);

-- who did what when, without any content: it outlives what it tells of
create table audit_event (
    id uuid primary key,
    agency_id uuid not null references agency,
    action text not null,
    case_id uuid,
    number integer,
    created_at timestamptz(3) not null
);

create index audit_event_created on audit_event (agency_id, created_at, id);
create index audit_event_case on audit_event (agency_id, case_id, created_at, id);

create trigger audit_event_is_written_once before update on audit_event for each row execute function refuse_change();
