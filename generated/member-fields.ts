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
    ]
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
    ]
  }
} as const;
