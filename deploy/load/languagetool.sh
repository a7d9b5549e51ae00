#!/usr/bin/env bash
# Requests a second of scoring beside those of LanguageTool's HTTP server on the same letter of 450 words, in one run, one connection and four.
# Needs Node.js and Maven. LanguageTool (LGPL) is fetched from the Maven repository for this alone.
#   languagetool.sh [seconds of each measurement]
set -euo pipefail
. "$(dirname "$0")/common.sh"
autocannon
mvn -q -f "$here/languagetool.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
letter
# without nodelay every answer of its server waits 40 ms
java -Xmx1g -Dsun.net.httpserver.nodelay=true -cp "$(cat "$work/classpath")" org.languagetool.server.HTTPServer --port $((port + 1)) > "$work/peer" 2>&1 &
peer=$!
start
until_ready
until curl -sf -o "$work/ready" "http://127.0.0.1:$((port + 1))/v2/languages"; do
    kill -0 "$peer"
    sleep 0.2
done
node "$here/languagetool.cjs" "$port" "$work" "${1:-20}"
