-- What is measured of webhooks, of all agencies together. Beside webhook_backlog, which processes of the version before may ask for.

-- waiting: deliveries to endpoints that are told. late: for how many milliseconds one that could be sent has not been, of endpoints
-- whose last attempt had success; a receiver that fails makes nobody late but itself. Each endpoint is one look into an index.
create function webhook_health() returns table (waiting bigint, late bigint, well bigint, failing bigint, given_up bigint)
    language sql stable security definer set search_path = public, pg_temp
    -- the planner takes the rows of a queue for more than they are, and compiling takes longer than reading
    set jit = off as $$
    select
        (select count(*) from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
            where d.state = 'PENDING' and e.disabled_at is null),
        (select (extract(epoch from now() - min(due.next_at)) * 1000)::bigint from webhook_endpoint e, lateral (
            select d.next_at from webhook_delivery d
            where d.endpoint_id = e.id and d.state = 'PENDING' and d.next_at <= now()
            and not exists (
                select from webhook_delivery b
                where b.endpoint_id = d.endpoint_id and b.case_id = d.case_id and b.state = 'PENDING'
                and b.number < d.number)
            order by d.next_at, d.number
            limit 1) due
            where e.disabled_at is null and e.failing_since is null),
        (select count(*) from webhook_endpoint where disabled_at is null and failing_since is null),
        (select count(*) from webhook_endpoint where disabled_at is null and failing_since is not null),
        (select count(*) from webhook_endpoint where disabled_reason = 'FAILING')
$$;
