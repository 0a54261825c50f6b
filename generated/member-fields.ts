// Derived from openapi/ by `npm run generate`. Do not edit.

export const memberFields = {
  "host": {
    "type": "string",
    "minLength": 1,
    "maxLength": 255,
    "example": "192.168.0.5"
  },
  "weight": {
    "type": "integer",
    "format": "int32",
    "minimum": 0,
    "maximum": 10000,
    "example": 1
  },
  "ecs_id": {
    "type": "string",
    "minLength": 1,
    "maxLength": 255,
    "example": "dfe1f776-dd07-4ec0-912f-47525679d76a"
  },
  "ecs_name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "example": "ecs-web-01"
  },
  "id": {
    "type": "string",
    "minLength": 1,
    "example": "be63c6260a1043888187f84af39c9f0e"
  },
  "status": {
    "type": "integer",
    "format": "int32",
    "enum": [
      1,
      2
    ],
    "enumDescriptions": {
      "1": "Available.",
      "2": "Unavailable."
    },
    "example": 1
  },
  "vpc_channel_id": {
    "type": "string",
    "minLength": 1,
    "example": "56a7d7358e1b42459c9d730d65b14e59"
  },
  "create_time": {
    "type": "string",
    "format": "date-time",
    "example": "2020-07-23T07:11:57Z"
  },
  "is_backup": {
    "type": "boolean",
    "example": false
  },
  "member_group_name": {
    "type": "string",
    "example": "web"
  },
  "port": {
    "type": "integer",
    "format": "int32",
    "minimum": 0,
    "maximum": 65535,
    "example": 8080
  },
  "member_group_id": {
    "type": "string",
    "example": "c1ce135c705c4066853a0460b318fe16"
  },
  "health_status": {
    "type": [
      "string",
      "null"
    ],
    "enum": [
      "healthy",
      "unhealthy",
      "unknown",
      null
    ],
    "enumDescriptions": {
      "healthy": "The health check passes.",
      "unhealthy": "The health check fails.",
      "unknown": "No health check has been made.",
      "null": "No result given. The live service sends this even where a health check is set up."
    },
    "example": "healthy"
  }
} as const;
