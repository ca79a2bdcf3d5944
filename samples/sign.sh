#!/usr/bin/env bash
# Signs an application with the sample key and prints the envelope that the gateway takes:
#   samples/sign.sh samples/application.json > envelope.json
# The second argument, if given, is the channel's id of the application. The envelope carries the applicant's separate
# consent to restricted personal data. SAMPLE_KEY, SAMPLE_CERTIFICATE and SAMPLE_ISSUER
# (PEM files) sign as somebody else. The sample key is published: it is good for the demo and for nothing else.
set -euo pipefail

application=${1:?"usage: sign.sh application.json [external-id]"}
external_id=${2:-"sample-$(openssl rand -hex 8)"}
keys=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/keys

signature=$(openssl cms -sign -binary -nosmimecap -cades -md sha256 -outform DER \
  -in "$application" \
  -signer "${SAMPLE_CERTIFICATE:-$keys/demo-only.crt.pem}" \
  -inkey "${SAMPLE_KEY:-$keys/demo-only.key.pem}" \
  -certfile "${SAMPLE_ISSUER:-$keys/demo-only-issuer.crt.pem}" | openssl base64 -A)

printf '{"externalId":"%s","application":"%s","signature":"%s","consents":{"restrictedData":"GRANTED"}}\n' \
  "$external_id" "$(openssl base64 -A -in "$application")" "$signature"
