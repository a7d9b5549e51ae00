#!/usr/bin/env bash
# Times requests against a service whose database load.sh has filled.
#   measure.sh [address]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
app="${POA_APP:-$here/../../poa-api/target/quarkus-app}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
javac -d "$work" -cp "$app/lib/main/*" "$here/Load.java" "$here/Measure.java"
java -cp "$work:$app/lib/main/*" Measure "${1:-http://127.0.0.1:8080}"
