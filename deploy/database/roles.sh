#!/usr/bin/env bash
# The two roles and the database: one role owns the tables and migrates, the other serves. For a new server; PostgreSQL's image runs
# it at its first start, and anybody who has a superuser may, again and again:
#   OWNER_PASSWORD_FILE=... APP_PASSWORD_FILE=... PGHOST=... PGUSER=postgres database/roles.sh
set -euo pipefail
export OWNER_PASSWORD_FILE="${OWNER_PASSWORD_FILE:-/run/secrets/owner_password}"
export APP_PASSWORD_FILE="${APP_PASSWORD_FILE:-/run/secrets/app_password}"
export PGUSER="${PGUSER:-postgres}" PGDATABASE=postgres
# passwords are read by psql itself: no list of processes shows them
psql -qX -v ON_ERROR_STOP=1 << 'SQL'
set log_statement = 'none';
set log_min_error_statement = 'panic';
\set owner_password `cat "$OWNER_PASSWORD_FILE"`
\set app_password `cat "$APP_PASSWORD_FILE"`
select format('create role %I login', name) from unnest(array['poa_owner', 'poa_app']) name
    where not exists (select from pg_roles where rolname = name) \gexec
alter role poa_owner password :'owner_password';
alter role poa_app password :'app_password';
select 'create database poa owner poa_owner' where not exists (select from pg_database where datname = 'poa') \gexec
-- nobody else on this server has business there
revoke all on database poa from public;
grant connect, temporary on database poa to poa_app;
SQL
