#!/usr/bin/env bash
# Fills the database of a running service with made-up cases. For measurements; never into a database that is in use.
#   load.sh <JDBC URL> [cases]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
app="${POA_APP:-$here/../../poa-api/target/quarkus-app}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
javac -d "$work" -cp "$app/lib/main/*" "$here/Load.java"
# one line, as the service stores it
tr -d '\n' < "$here/../../poa-api/src/main/resources/openapi/assess.reply.json" > "$work/assessment.json"
java -cp "$work:$app/lib/main/*:$app/lib/boot/*" Load "$1" "${2:-100000}" "$work/assessment.json"
