-- What the role that the service connects as may do. Runs again when it changes, and when the role has another name.

grant usage on schema public to "${app-role}";

-- cascades of a deleted case run as the owner: only the case itself needs the right
grant select, update on agency to "${app-role}";
grant select, insert, update, delete on appeal_case to "${app-role}";
grant select, insert on notice, draft, part_print to "${app-role}";
grant select, insert, update on submission, idempotent_reply, api_key to "${app-role}";
grant select, insert on audit_event to "${app-role}";
grant select, insert, update, delete on webhook_endpoint to "${app-role}";
grant select, insert on webhook_event, deadline_reminder to "${app-role}";
grant select, insert, update on webhook_delivery to "${app-role}";

revoke execute on function
    key_by_hash(text), has_keys(), has_admin_key(timestamptz), agency_called(text), make_agency(uuid, text, timestamptz),
    retention_periods(), forget_replies(timestamptz), similar_parts(integer[], uuid, integer), cases_of_client(text)
    from public;
grant execute on function
    key_by_hash(text), has_keys(), has_admin_key(timestamptz), agency_called(text), make_agency(uuid, text, timestamptz),
    retention_periods(), forget_replies(timestamptz), similar_parts(integer[], uuid, integer), cases_of_client(text)
    to "${app-role}";

revoke execute on function
    claim_deliveries(integer, integer, interval), forget_webhook_events(timestamptz), webhook_backlog(), webhook_health(),
    agencies_due(date, date)
    from public;
grant execute on function
    claim_deliveries(integer, integer, interval), forget_webhook_events(timestamptz), webhook_backlog(), webhook_health(),
    agencies_due(date, date)
    to "${app-role}";
