#!/bin/sh
# Takes credentials from the environment, such as APIG_AUTH_TOKEN.
apig-members list \
  --endpoint "${APIG_ENDPOINT:-https://apig.cn-north-4.myhuaweicloud.com}" \
  --project-id 73d69ae0cfcf460190522d06b60f05ad \
  --instance-id f0fa1789-3b76-433b-a787-9892951c620e \
  --channel-id 56a7d7358e1b42459c9d730d65b14e59
