// Derived from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/v2/{project_id}/apigw/instances/{instance_id}/vpc-channels/{vpc_channel_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the tenant's project.
                 *
                 *     Not empty, matches `^[0-9A-Za-z_-]+$`.
                 * @example 73d69ae0cfcf460190522d06b60f05ad
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description ID of the dedicated gateway instance, with or without dashes.
                 *
                 *     Not empty, matches `^[0-9A-Za-z_-]+$`.
                 * @example f0fa1789-3b76-433b-a787-9892951c620e
                 */
                instance_id: components["parameters"]["InstanceId"];
                /**
                 * @description ID of the VPC channel.
                 *
                 *     Not empty, matches `^[0-9A-Za-z_-]+$`.
                 * @example 56a7d7358e1b42459c9d730d65b14e59
                 */
                vpc_channel_id: components["parameters"]["VpcChannelId"];
            };
            cookie?: never;
        };
        /**
         * List the backend members of a VPC channel
         * @description Returns one page of the members of a VPC channel: cloud servers (ECS) or plain addresses.
         *
         *     - `offset` counts members, not pages: the next page starts at `offset` plus the number of members received.
         *     - `total` counts all members that match the query, not those on the page.
         *     - The order of the members is not specified, and a list that changes between two requests may repeat or skip a
         *       member.
         *     - The live service silently replaces an out-of-range value: a `limit` below 1 by 20, a `limit` above 500 by 500, an
         *       `offset` below 0 by 0. This contract is stricter: send 1 to 500, and 0 or more.
         */
        get: operations["listBackendInstancesV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A backend member of a VPC channel. Only `id` is always present: the other fields depend on the type of the member and on the version of the gateway.
         * @example {
         *       "host": "192.168.9.195",
         *       "weight": 10000,
         *       "ecs_id": "dfe1f776-dd07-4ec0-912f-47525679d76a",
         *       "ecs_name": "ecs-web-01",
         *       "id": "a4ffcf94477a4e3697deb5700313d861",
         *       "status": 1,
         *       "vpc_channel_id": "56a7d7358e1b42459c9d730d65b14e59",
         *       "create_time": "2024-07-25T09:29:38Z",
         *       "is_backup": false,
         *       "member_group_name": "web",
         *       "port": 8080,
         *       "member_group_id": "c1ce135c705c4066853a0460b318fe16",
         *       "health_status": "healthy"
         *     }
         */
        VpcMemberInfo: {
            /**
             * @description Address of the backend server. In effect for members of type `ip`.
             *
             *     1 to 255 characters.
             * @example 192.168.0.5
             */
            host?: string;
            /**
             * Format: int32
             * @description Share of the requests: the larger the weight, the more requests the member receives. In effect for weighted round robin and weighted least connections, and only for channels of type 2.
             *
             *     0 to 10000.
             * @example 1
             */
            weight?: number;
            /**
             * @description ID of the cloud server. In effect for members of type `ecs`, which older pages call `instance`.
             *
             *     1 to 255 characters.
             * @example dfe1f776-dd07-4ec0-912f-47525679d76a
             */
            ecs_id?: string;
            /**
             * @description Name of the cloud server: Chinese characters, letters, digits, hyphens, underscores and dots. In effect for members of type `ecs`, which older pages call `instance`.
             *
             *     1 to 64 characters.
             * @example ecs-web-01
             */
            ecs_name?: string;
            /**
             * @description ID of the member.
             *
             *     Not empty.
             * @example be63c6260a1043888187f84af39c9f0e
             */
            id: string;
            /**
             * Format: int32
             * @description State of the member, as set by an operator. The result of the health check is in `health_status`.
             *
             *     - `1`: Available.
             *     - `2`: Unavailable.
             * @example 1
             * @enum {integer}
             */
            status?: 1 | 2;
            /**
             * @description ID of the VPC channel.
             *
             *     Not empty.
             * @example 56a7d7358e1b42459c9d730d65b14e59
             */
            vpc_channel_id?: string;
            /**
             * Format: date-time
             * @description When the member was added to the VPC channel.
             * @example 2020-07-23T07:11:57Z
             */
            create_time?: string;
            /**
             * @description Whether the member is a standby. Absent means `false`.
             * @example false
             */
            is_backup?: boolean;
            /**
             * @description Name of the member's group. Empty if it has none.
             * @example web
             */
            member_group_name?: string;
            /**
             * Format: int32
             * @description Port of the backend server.
             *
             *     0 to 65535.
             * @example 8080
             */
            port?: number;
            /**
             * @description ID of the member's group. Empty if it has none.
             * @example c1ce135c705c4066853a0460b318fe16
             */
            member_group_id?: string;
            /**
             * @description Result of the health check.
             *
             *     - `healthy`: The health check passes.
             *     - `unhealthy`: The health check fails.
             *     - `unknown`: No health check has been made.
             *     - `null`: No result given. The live service sends this even where a health check is set up.
             * @example healthy
             * @enum {string|null}
             */
            health_status?: "healthy" | "unhealthy" | "unknown" | null;
        };
        /**
         * @description One page of the members of a VPC channel.
         * @example {
         *       "total": 2,
         *       "size": 2,
         *       "members": [
         *         {
         *           "create_time": "2020-07-23T07:11:57Z",
         *           "vpc_channel_id": "56a7d7358e1b42459c9d730d65b14e59",
         *           "host": "192.168.0.5",
         *           "weight": 1,
         *           "id": "be63c6260a1043888187f84af39c9f0e",
         *           "status": 1
         *         },
         *         {
         *           "create_time": "2020-07-23T07:11:57Z",
         *           "vpc_channel_id": "56a7d7358e1b42459c9d730d65b14e59",
         *           "host": "192.168.1.124",
         *           "weight": 2,
         *           "id": "a57b13f1b89b417ca8acd76909e6df67",
         *           "status": 1
         *         }
         *       ]
         *     }
         */
        VpcMemberPage: {
            /**
             * Format: int32
             * @description Number of members on this page.
             *
             *     0 to 500.
             * @example 1
             */
            size: number;
            /**
             * Format: int64
             * @description Number of members that match the query, on all pages.
             *
             *     0 to 9007199254740991.
             * @example 1
             */
            total: number;
            /**
             * @description The members on this page.
             *
             *     At most 500 items.
             */
            members: components["schemas"]["VpcMemberInfo"][];
        };
        /** @description Why a request failed. */
        ErrorMsg: {
            /**
             * @description Error code. The one field to branch on; `error-codes.yaml` lists the codes.
             *
             *     Matches `^[A-Z]{3,8}\.[0-9]{4}$`.
             * @example APIG.3023
             */
            error_code: string;
            /**
             * @description Error description, for people. Its wording may change.
             *
             *     Not empty.
             * @example The VPC channel does not exist,id:56a7d7358e1b42459c9d730d65b14e59
             */
            error_msg: string;
            /**
             * @description ID of the request. Present only in errors of the front gateway, which responds in place of the service.
             *
             *     Not empty.
             * @example 6a838baac776594e4b0f1e258061ed95
             */
            request_id?: string;
        };
    };
    responses: {
        /** @description OK: a page of members, empty when no member matches. */
        MemberPage: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VpcMemberPage"];
            };
        };
        /** @description Bad Request: a parameter is missing or breaks a rule. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMsg"];
            };
        };
        /** @description Unauthorized: the token or the signature is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMsg"];
            };
        };
        /** @description Forbidden: the caller is authenticated, but may not list members. Identity policies name the action `apig:loadBalanceChannel:listBackendServerAddress`. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMsg"];
            };
        };
        /** @description Not Found: the VPC channel or the gateway instance does not exist. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMsg"];
            };
        };
        /** @description Too Many Requests: the front gateway limits the rate. Wait, then send the request again. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMsg"];
            };
        };
        /** @description Internal Server Error: the service failed. The service also reports its own rate limit with this status, as `APIG.9008`. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMsg"];
            };
        };
    };
    parameters: {
        /**
         * @description ID of the tenant's project.
         *
         *     Not empty, matches `^[0-9A-Za-z_-]+$`.
         * @example 73d69ae0cfcf460190522d06b60f05ad
         */
        ProjectId: string;
        /**
         * @description ID of the dedicated gateway instance, with or without dashes.
         *
         *     Not empty, matches `^[0-9A-Za-z_-]+$`.
         * @example f0fa1789-3b76-433b-a787-9892951c620e
         */
        InstanceId: string;
        /**
         * @description ID of the VPC channel.
         *
         *     Not empty, matches `^[0-9A-Za-z_-]+$`.
         * @example 56a7d7358e1b42459c9d730d65b14e59
         */
        VpcChannelId: string;
        /**
         * @description Name of the cloud server. Matches a part of the name, unless `precise_search` lists `name`.
         * @example ecs-web
         */
        Name: string;
        /**
         * Format: int32
         * @description Maximum number of members on the page.
         *
         *     1 to 500.
         * @default 20
         * @example 100
         */
        Limit: number;
        /**
         * Format: int64
         * @description Number of matching members to skip before the page starts. It is not a page number.
         *
         *     At least 0.
         * @default 0
         * @example 0
         */
        Offset: number;
        /**
         * @description Name of the member group. Matches a part of the name, unless `precise_search` lists `member_group_name`.
         * @example web
         */
        MemberGroupName: string;
        /**
         * @description ID of the member group.
         * @example c1ce135c705c4066853a0460b318fe16
         */
        MemberGroupId: string;
        /**
         * @description Names of the parameters to match exactly instead of in part, separated by a comma: `name`, `member_group_name` or both.
         *
         *     Matches `^(name|member_group_name)(,(name|member_group_name))?$`.
         * @example name,member_group_name
         */
        PreciseSearch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description ID of the request, assigned by the service. Quote the ID in a support request.
         *
         *     Not empty.
         * @example 6a838baac776594e4b0f1e258061ed95
         */
        "X-Request-Id": string;
        /**
         * @description Time to wait before the next attempt, in seconds or as an HTTP date. May be absent.
         *
         *     Matches `^([0-9]{1,10}|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)$`.
         * @example 60
         */
        "Retry-After": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBackendInstancesV2: {
        parameters: {
            query?: {
                /**
                 * @description Name of the cloud server. Matches a part of the name, unless `precise_search` lists `name`.
                 * @example ecs-web
                 */
                name?: components["parameters"]["Name"];
                /**
                 * Format: int32
                 * @description Maximum number of members on the page.
                 *
                 *     1 to 500.
                 * @default 20
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * Format: int64
                 * @description Number of matching members to skip before the page starts. It is not a page number.
                 *
                 *     At least 0.
                 * @default 0
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description Name of the member group. Matches a part of the name, unless `precise_search` lists `member_group_name`.
                 * @example web
                 */
                member_group_name?: components["parameters"]["MemberGroupName"];
                /**
                 * @description ID of the member group.
                 * @example c1ce135c705c4066853a0460b318fe16
                 */
                member_group_id?: components["parameters"]["MemberGroupId"];
                /**
                 * @description Names of the parameters to match exactly instead of in part, separated by a comma: `name`, `member_group_name` or both.
                 *
                 *     Matches `^(name|member_group_name)(,(name|member_group_name))?$`.
                 * @example name,member_group_name
                 */
                precise_search?: components["parameters"]["PreciseSearch"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the tenant's project.
                 *
                 *     Not empty, matches `^[0-9A-Za-z_-]+$`.
                 * @example 73d69ae0cfcf460190522d06b60f05ad
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description ID of the dedicated gateway instance, with or without dashes.
                 *
                 *     Not empty, matches `^[0-9A-Za-z_-]+$`.
                 * @example f0fa1789-3b76-433b-a787-9892951c620e
                 */
                instance_id: components["parameters"]["InstanceId"];
                /**
                 * @description ID of the VPC channel.
                 *
                 *     Not empty, matches `^[0-9A-Za-z_-]+$`.
                 * @example 56a7d7358e1b42459c9d730d65b14e59
                 */
                vpc_channel_id: components["parameters"]["VpcChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["MemberPage"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
