#!/bin/sh
set -eu

: "${HUAWEICLOUD_SDK_AK:?is not set}" "${HUAWEICLOUD_SDK_SK:?is not set}"
endpoint=${APIG_ENDPOINT:-https://apig.cn-north-4.myhuaweicloud.com}
project=73d69ae0cfcf460190522d06b60f05ad
channel=f0fa1789-3b76-433b-a787-9892951c620e/vpc-channels/56a7d7358e1b42459c9d730d65b14e59
path=/v2/$project/apigw/instances/$channel/members
query='limit=20&offset=0' # sorted by name
date=$(date -u +%Y%m%dT%H%M%SZ)
# The signed headers: lower-case names, sorted. The last one is for a temporary key.
headers="host:${endpoint#*://}
x-project-id:$project
x-sdk-date:$date${HUAWEICLOUD_SDK_SECURITY_TOKEN:+
x-security-token:$HUAWEICLOUD_SDK_SECURITY_TOKEN}"
names=$(printf '%s\n' "$headers" | cut -d : -f 1 | paste -s -d ';' -)

sha256() { sum=$(openssl dgst -sha256 -r) && printf %s "${sum%% *}"; }
body=$(sha256 < /dev/null)
hash=$(printf 'GET\n%s/\n%s\n%s\n\n%s\n%s' "$path" "$query" "$headers" "$names" "$body" | sha256)

# HMAC by hand, because the process list shows the key of `openssl dgst -hmac`. A key has at most 64 bytes.
key=$({ printf %s "$HUAWEICLOUD_SDK_SK"; head -c 64 /dev/zero; } | head -c 64 | od -An -v -t u1)
octal() { printf %b "\\0$(($1 / 64))$(($1 / 8 % 8))$(($1 % 8))"; }
key_xor() { for byte in $key; do octal $((byte ^ $1)); done; }
inner() { { key_xor 54; printf 'SDK-HMAC-SHA256\n%s\n%s' "$date" "$hash"; } | openssl dgst -sha256 -binary; }
signature=$({ key_xor 92; inner; } | sha256)
authorization="SDK-HMAC-SHA256 Access=$HUAWEICLOUD_SDK_AK, SignedHeaders=$names, Signature=$signature"
printf '%s\nauthorization:%s\n' "$headers" "$authorization" |
  curl --silent --show-error --fail-with-body --header @- "$endpoint$path?$query"
