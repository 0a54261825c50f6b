#!/bin/sh
set -eu

: "${APIG_AUTH_TOKEN:?is not set}"
endpoint=${APIG_ENDPOINT:-https://apig.cn-north-4.myhuaweicloud.com}
project=73d69ae0cfcf460190522d06b60f05ad
instance=f0fa1789-3b76-433b-a787-9892951c620e
channel=56a7d7358e1b42459c9d730d65b14e59

# The token goes through standard input, to keep it out of the process list.
printf 'X-Auth-Token: %s\n' "$APIG_AUTH_TOKEN" |
  curl --silent --show-error --fail-with-body --get --header @- \
    --data-urlencode 'limit=20' --data-urlencode 'offset=0' \
    "$endpoint/v2/$project/apigw/instances/$instance/vpc-channels/$channel/members"
