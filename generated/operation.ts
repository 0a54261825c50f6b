// Derived from openapi/ by `npm run generate`. Do not edit.

export const operationId = "listBackendInstancesV2" as const;

export const path = "/v2/{project_id}/apigw/instances/{instance_id}/vpc-channels/{vpc_channel_id}/members" as const;

export const servers = [
  {
    "url": "https://apig.{region}.myhuaweicloud.com",
    "regions": [
      "cn-north-1",
      "cn-north-2",
      "cn-north-4",
      "cn-north-9",
      "cn-north-11",
      "cn-north-12",
      "cn-east-2",
      "cn-east-3",
      "cn-east-4",
      "cn-east-5",
      "cn-south-1",
      "cn-south-2",
      "cn-south-4",
      "cn-southwest-2",
      "cn-southwest-3",
      "ap-southeast-1",
      "ap-southeast-2",
      "ap-southeast-3",
      "ap-southeast-4",
      "ap-southeast-5",
      "af-south-1",
      "af-north-1",
      "sa-brazil-1",
      "la-south-2",
      "la-north-2",
      "na-mexico-1",
      "ru-northwest-2",
      "ru-moscow-1",
      "tr-west-1",
      "ae-ad-1",
      "me-east-1",
      "my-kualalumpur-1",
      "eu-west-0"
    ]
  },
  {
    "url": "https://apig.{region}.myhuaweicloud.eu",
    "regions": [
      "eu-west-101"
    ]
  }
] as const;

export const query = {
  "name": {
    "type": "string"
  },
  "limit": {
    "type": "integer",
    "minimum": 1,
    "maximum": 500
  },
  "offset": {
    "type": "integer",
    "minimum": 0
  },
  "member_group_name": {
    "type": "string"
  },
  "member_group_id": {
    "type": "string"
  },
  "precise_search": {
    "type": "string",
    "pattern": "^(name|member_group_name)(,(name|member_group_name))?$"
  }
} as const;
