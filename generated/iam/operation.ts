// Derived from openapi/ by `npm run generate`. Do not edit.

export const operationId = "keystoneCreateUserTokenByPassword" as const;

export const path = "/v3/auth/tokens" as const;

export const servers = [
  {
    "url": "https://iam.myhuaweicloud.com",
    "regions": []
  },
  {
    "url": "https://iam.myhuaweicloud.eu",
    "regions": []
  },
  {
    "url": "https://iam.{region}.myhuaweicloud.com",
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
    "url": "https://iam.{region}.myhuaweicloud.eu",
    "regions": [
      "eu-west-101"
    ]
  }
] as const;

export const query = {
  "nocatalog": {
    "type": "string"
  }
} as const;
