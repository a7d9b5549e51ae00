#!/usr/bin/env bash
# The number of rows of each table and a checksum of them all, in no order of rows; for comparison. The server is named as for psql.
#   figures.sh [snapshot]
set -euo pipefail
export PGDATABASE="${PGDATABASE:-poa}" PGUSER="${PGUSER:-poa_owner}"
{
    echo "begin isolation level repeatable read read only;"
    [[ -z "${1:-}" ]] || echo "set transaction snapshot '$1';"
    # the same text on every server
    echo "set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1; set local row_security = off;"
    cat << 'SQL'
select format('select %L, count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %I.%I t', tablename, schemaname, tablename)
    from pg_tables where schemaname = 'public' order by tablename \gexec
commit;
SQL
} | psql -qXAt -F ' ' -v ON_ERROR_STOP=1
