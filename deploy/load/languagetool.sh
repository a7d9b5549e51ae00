#!/usr/bin/env bash
# Requests a second of scoring beside those of LanguageTool's HTTP server on the same letter of 450 words, in one run, one connection and four.
# Needs Node.js and Maven. LanguageTool (LGPL) is fetched from the Maven repository for this alone.
#   languagetool.sh [seconds of each measurement]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
app="${POA_APP:-$here/../../poa-api/target/quarkus-app}"
seconds="${1:-20}"
port="${POA_PORT:-8097}"
work="$(mktemp -d)"
trap 'kill ${service:-} ${peer:-} 2>/dev/null; wait; rm -rf "$work"' EXIT
npm install --silent --no-save --no-package-lock --prefix "$work" autocannon@9.0.0
mvn -q -f "$here/languagetool.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
javac -d "$work" -cp "$app/lib/main/*" "$here/Load.java" "$here/Letters.java"
java -cp "$work:$app/lib/main/*" Letters "$work" 450
# without nodelay every answer of its server waits 40 ms
java -Xmx1g -Dsun.net.httpserver.nodelay=true -cp "$(cat "$work/classpath")" org.languagetool.server.HTTPServer --port $((port + 1)) > "$work/peer" 2>&1 &
peer=$!
java -XX:+UseSerialGC -Xms64m -Xmx384m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -Dquarkus.http.port="$port" -Dpoa.data-dir="$work/data" -jar "$app/quarkus-run.jar" > "$work/log" 2>&1 &
service=$!
until curl -sf -o "$work/ready" "http://127.0.0.1:$port/q/health/ready"; do sleep 0.2; done
until curl -sf -o "$work/ready" "http://127.0.0.1:$((port + 1))/v2/languages"; do sleep 0.2; done
NODE_PATH="$work/node_modules" node "$here/languagetool.cjs" "$port" "$work" "$seconds"
