#!/usr/bin/env bash
# Scoring a letter of 450 words beside what the transport alone can do, in one run. The service is a build with -Pbenchmarks and is started
# here, with its own database, on a free port. Needs Node.js; autocannon comes from the npm registry.
#   transport.sh [seconds of each measurement]
set -euo pipefail
export MALLOC_ARENA_MAX=2
here="$(cd "$(dirname "$0")" && pwd)"
app="${POA_APP:-$here/../../poa-api/target/quarkus-app}"
seconds="${1:-10}"
port="${POA_PORT:-8097}"
work="$(mktemp -d)"
trap 'kill "${service:-0}" 2>/dev/null; wait; rm -rf "$work"' EXIT
npm install --silent --no-save --no-package-lock --prefix "$work" autocannon@9.0.0
javac -d "$work" -cp "$app/lib/main/*" "$here/Load.java" "$here/Letters.java"
java -cp "$work:$app/lib/main/*" Letters "$work" 450
# shellcheck disable=SC2086
java ${JAVA_OPTS:--XX:+UseSerialGC -Xms64m -Xmx384m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30} -Dquarkus.http.port="$port" -Dpoa.data-dir="$work/data" -jar "$app/quarkus-run.jar" > "$work/log" 2>&1 &
service=$!
until curl -sf -o "$work/ready" "http://127.0.0.1:$port/q/health/ready"; do sleep 0.2; done
NODE_PATH="$work/node_modules" node "$here/transport.cjs" "http://127.0.0.1:$port" "$work/450.json" "$seconds"
awk '/VmHWM|VmRSS/ {printf "%s %.0f MB\n", $1, $2 / 1024}' "/proc/$service/status"
