#!/usr/bin/env bash
# Files samples/application.json at the running demo: signs it and posts the envelope.
set -euo pipefail
cd "$(dirname "$0")/.."
base=${ARNA:-http://localhost:8080}
key=${ARNA_KEY:-demo-egov}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

samples/sign.sh samples/application.json "sample-$(date +%s)" > "$work/envelope.json"
curl -sS -H "X-Api-Key: $key" -H 'Content-Type: application/json' -d @"$work/envelope.json" \
  "$base/api/v1/applications/order-342"
echo
