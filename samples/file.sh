#!/usr/bin/env bash
# Files samples/application.json at the running demo, as a channel does: stores the documents it refers to, signs the
# application and posts the envelope. ARNA is the gateway's address, ARNA_KEY the channel's key.
set -euo pipefail
cd "$(dirname "$0")/.."
base=${ARNA:-http://localhost:8080}
key=${ARNA_KEY:-demo-egov}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for document in samples/documents/*.pdf; do
  sha256=$(openssl dgst -sha256 -r "$document" | cut -d' ' -f1)
  curl -sS --fail-with-body -X PUT -H "X-Api-Key: $key" -H 'Content-Type: application/pdf' \
    --data-binary @"$document" "$base/api/v1/attachments/$sha256" > "$work/stored" || { cat "$work/stored"; exit 1; }
done

samples/sign.sh samples/application.json "${1:-sample-$(date +%s)}" > "$work/envelope.json"
curl -sS --fail-with-body -H "X-Api-Key: $key" -H 'Content-Type: application/json' -d @"$work/envelope.json" \
  "$base/api/v1/applications/order-342"
echo
