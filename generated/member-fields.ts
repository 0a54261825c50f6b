// Derived from openapi/ by `npm run generate`. Do not edit.

export const memberFields = {
  "host": {
    "type": "string",
    "minLength": 1,
    "maxLength": 255
  },
  "weight": {
    "type": "integer",
    "format": "int32",
    "minimum": 0,
    "maximum": 10000
  },
  "ecs_id": {
    "type": "string",
    "minLength": 1,
    "maxLength": 255
  },
  "ecs_name": {
    "type": "string",
    "minLength": 1,
    "maxLength": 64
  },
  "id": {
    "type": "string",
    "minLength": 1
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
    }
  },
  "vpc_channel_id": {
    "type": "string",
    "minLength": 1
  },
  "create_time": {
    "type": "string",
    "format": "date-time"
  },
  "is_backup": {
    "type": "boolean"
  },
  "member_group_name": {
    "type": "string"
  },
  "port": {
    "type": "integer",
    "format": "int32",
    "minimum": 0,
    "maximum": 65535
  },
  "member_group_id": {
    "type": "string"
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
    }
  }
} as const;
