// Derived from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/v3/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a user token by password
         * @description Returns a token in the header `X-Subject-Token`. Services accept the token as `X-Auth-Token`.
         *
         *     - The token is valid for 24 hours, also when another one is requested. A change of the user, or of its password,
         *       access keys or permissions, invalidates the token within half an hour.
         *     - Request few tokens, and cache each one.
         *     - A few wrong passwords lock the user, for a quarter of an hour or longer.
         *     - An IAM user has a password of this kind. A HUAWEI ID has none: create an IAM user.
         *     - A user with multi-factor authentication needs another operation.
         */
        post: operations["keystoneCreateUserTokenByPassword"];
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
        /** @description The user to authenticate, with the password. */
        PasswordIdentity: {
            /**
             * @description The authentication method.
             *
             *     1 to 1 items.
             */
            methods: "password"[];
            /** @description The user and the password. */
            password: {
                /** @description The user. */
                user: {
                    /** @description The account that the user belongs to. */
                    domain: {
                        /**
                         * @description Name of the account.
                         *
                         *     Not empty.
                         * @example IAMDomain
                         */
                        name: string;
                    };
                    /**
                     * @description Name of the user.
                     *
                     *     Not empty.
                     * @example IAMUser
                     */
                    name: string;
                    /**
                     * Format: password
                     * @description Password of the user.
                     *
                     *     Not empty.
                     * @example IAMPassword
                     */
                    password: string;
                };
            };
        };
        /** @description The project that the token is valid for, by its ID or by its name. */
        ProjectScope: {
            /**
             * @description ID of the project.
             * @example 73d69ae0cfcf460190522d06b60f05ad
             */
            id: string;
        } | {
            /**
             * @description Name of the project. The main project of a region is named like the region.
             * @example cn-north-1
             */
            name: string;
        };
        /** @description A request for a token. */
        TokenRequest: {
            /** @description The user to authenticate, and the project. */
            auth: {
                identity: components["schemas"]["PasswordIdentity"];
                /** @description The scope of the token. */
                scope: {
                    project: components["schemas"]["ProjectScope"];
                };
            };
        };
        /** @description An account. Keystone calls it a domain. */
        Account: {
            /**
             * @description ID of the account.
             *
             *     Not empty.
             * @example d78cbac186b744899480f25bd022f468
             */
            id: string;
            /**
             * @description Name of the account.
             *
             *     Not empty.
             * @example IAMDomain
             */
            name: string;
        };
        /** @description The project that the token is valid for. */
        TokenProject: {
            /**
             * @description ID of the project.
             *
             *     Not empty.
             * @example 73d69ae0cfcf460190522d06b60f05ad
             */
            id: string;
            /**
             * @description Name of the project.
             *
             *     Not empty.
             * @example cn-north-1
             */
            name: string;
            domain: components["schemas"]["Account"];
        };
        /** @description The user that the token authenticates. */
        TokenUser: {
            /**
             * @description ID of the user.
             *
             *     Not empty.
             * @example 7116d09f88fa41908676fdd4b039e95b
             */
            id: string;
            /**
             * @description Name of the user.
             *
             *     Not empty.
             * @example IAMUser
             */
            name: string;
            domain: components["schemas"]["Account"];
            /**
             * @description When the password expires, in UTC. Empty for a password that does not expire.
             * @example
             */
            password_expires_at?: string;
        };
        /** @description A permission. */
        TokenRole: {
            /**
             * @description Shown as `0`; not the true ID of the permission.
             *
             *     Not empty.
             * @example 0
             */
            id: string;
            /**
             * @description Name of the permission.
             *
             *     Not empty.
             * @example te_admin
             */
            name: string;
        };
        /** @description An endpoint of a service. */
        CatalogEndpoint: {
            /**
             * @description ID of the endpoint.
             *
             *     Not empty.
             * @example 33e1cbdd86d34e89a63cf8ad16a5f49f
             */
            id: string;
            /**
             * @description The visibility of the endpoint, such as `public`.
             * @example public
             */
            interface: string;
            /**
             * @description Region of the endpoint, or `*` for all regions.
             * @example *
             */
            region: string;
            /**
             * @description ID of the region, or `*` for all regions.
             * @example *
             */
            region_id: string;
            /**
             * @description URL of the endpoint. May hold placeholders.
             * @example https://iam.myhuaweicloud.com/v3.0
             */
            url: string;
        };
        /** @description A service. */
        CatalogService: {
            /**
             * @description ID of the service.
             *
             *     Not empty.
             * @example 100a6a3477f1495286579b819d399e36
             */
            id: string;
            /**
             * @description Name of the service.
             * @example iam
             */
            name: string;
            /**
             * @description Kind of the service.
             * @example iam
             */
            type: string;
            /** @description The endpoints of the service. */
            endpoints: components["schemas"]["CatalogEndpoint"][];
        };
        /** @description The properties of the token. */
        TokenInfo: {
            /**
             * Format: date-time
             * @description When the token expires, with microseconds, in UTC.
             * @example 2020-01-04T09:05:22.701000Z
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description When the token was issued, with microseconds, in UTC.
             * @example 2020-01-03T09:05:22.701000Z
             */
            issued_at: string;
            /**
             * @description How the token was obtained.
             *
             *     At least 1 items.
             */
            methods: string[];
            project: components["schemas"]["TokenProject"];
            user: components["schemas"]["TokenUser"];
            /** @description What the token permits. */
            roles?: components["schemas"]["TokenRole"][];
            /** @description The services, with their endpoints. Empty, or absent, with `nocatalog`. */
            catalog?: components["schemas"]["CatalogService"][];
        };
        /** @description The properties of the token. The token itself is in the header `X-Subject-Token`. */
        TokenResponse: {
            token: components["schemas"]["TokenInfo"];
        };
        /** @description Why a request failed. */
        IamError: {
            /** @description What went wrong. */
            error: {
                /**
                 * Format: int32
                 * @description The HTTP status again, as a number.
                 *
                 *     400 to 599.
                 * @example 401
                 */
                code: number;
                /**
                 * @description Error description, for people. Its wording may change.
                 *
                 *     Not empty.
                 * @example The username or password is wrong.
                 */
                message: string;
                /**
                 * @description Name of the HTTP status.
                 *
                 *     Not empty.
                 * @example Unauthorized
                 */
                title: string;
            };
        };
    };
    responses: {
        /** @description Created: a token, in the header `X-Subject-Token`. */
        TokenCreated: {
            headers: {
                "X-Subject-Token": components["headers"]["X-Subject-Token"];
                "X-IAM-Trace-Id": components["headers"]["X-IAM-Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenResponse"];
            };
        };
        /** @description Bad Request: the body is not JSON, or a required field is missing. */
        BadRequest: {
            headers: {
                "X-IAM-Trace-Id": components["headers"]["X-IAM-Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IamError"];
            };
        };
        /** @description Unauthorized: the account, the user or the password is wrong, or the user is locked. */
        Unauthorized: {
            headers: {
                "X-IAM-Trace-Id": components["headers"]["X-IAM-Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IamError"];
            };
        };
        /** @description Forbidden: the user may not get a token, for example because the user may only use the console. */
        Forbidden: {
            headers: {
                "X-IAM-Trace-Id": components["headers"]["X-IAM-Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IamError"];
            };
        };
        /** @description Not Found: a resource that the request names does not exist. */
        NotFound: {
            headers: {
                "X-IAM-Trace-Id": components["headers"]["X-IAM-Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IamError"];
            };
        };
        /** @description Internal Server Error: IAM failed. */
        InternalServerError: {
            headers: {
                "X-IAM-Trace-Id": components["headers"]["X-IAM-Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IamError"];
            };
        };
        /** @description Service Unavailable: IAM is temporarily unavailable. */
        ServiceUnavailable: {
            headers: {
                "X-IAM-Trace-Id": components["headers"]["X-IAM-Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IamError"];
            };
        };
    };
    parameters: {
        /**
         * @description Leaves the list of services and their endpoints out of the response. Any value has this effect.
         *
         *     Not empty.
         * @example true
         */
        NoCatalog: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The token.
         *
         *     Matches `^[!-~]+$`.
         * @example MIIatAYJ-example-of-a-token-that-is-not-valid
         */
        "X-Subject-Token": string;
        /**
         * @description ID of the request, assigned by IAM. Quote the ID in a support request.
         *
         *     Not empty.
         * @example 218d45ab-d674-4995-af3a-2d0255ba41b5
         */
        "X-IAM-Trace-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    keystoneCreateUserTokenByPassword: {
        parameters: {
            query?: {
                /**
                 * @description Leaves the list of services and their endpoints out of the response. Any value has this effect.
                 *
                 *     Not empty.
                 * @example true
                 */
                nocatalog?: components["parameters"]["NoCatalog"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to authenticate, and the project. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            201: components["responses"]["TokenCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
