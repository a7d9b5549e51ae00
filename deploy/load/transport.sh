#!/usr/bin/env bash
# Scoring a letter of 450 words beside what the transport alone can do, in one run. The service is a build with -Pbenchmarks and is started
# here, with its own database. Needs Node.js; autocannon comes from the npm registry.
#   transport.sh [seconds of each measurement]
set -euo pipefail
. "$(dirname "$0")/common.sh"
autocannon
letter
start
until_ready
node "$here/transport.cjs" "http://127.0.0.1:$port" "$work/450.json" "${1:-10}"
awk '/VmHWM|VmRSS|RssAnon|RssFile/ {printf "%s %.0f MB\n", $1, $2 / 1024}' "/proc/$service/status"
