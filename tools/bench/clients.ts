import createClient from 'openapi-fetch';
import { path } from '../../generated/operation.js';
import type { paths } from '../../generated/schema.js';
import { createMembersClient, token } from '../../src/index.js';
import { validateMemberPage } from '../../src/validate.js';
import { channel, headers, project_id, query, urlAt } from './request.js';

type Name = 'fetch' | 'fetch, timed' | 'listPage' | 'listPage, validate' | 'openapi-fetch' | 'axios' | 'ky';

/** Fetches one page and parses it, with each of the clients. */
export type Clients = Record<Name, () => Promise<unknown>>;

/** What each of them does, as a cell of the table. */
export const features: Record<Name, string> = {
  fetch: 'the URL as a constant, `.json()`, nothing else',
  'fetch, timed': 'the same with a timer that aborts it, and no redirects',
  listPage: 'retries, timeout, deadline, events, checks of parameters and page',
  'listPage, validate': 'the same, and every rule of the description',
  'openapi-fetch': 'builds the URL',
  axios: 'its defaults, on `node:http`',
  ky: 'its defaults: retries, timeout',
};

export async function createClients(endpoint: string): Promise<Clients> {
  const url = urlAt(endpoint);
  const whole = `${url}?name=${query.name}&limit=${query.limit}&offset=${query.offset}`;

  const options = {
    endpoint,
    project_id,
    credentials: token(headers['X-Auth-Token']),
    onEvent() {},
  };
  const ours = createMembersClient(options);
  const strict = createMembersClient({ ...options, validate: validateMemberPage });

  const openapiFetch = createClient<paths>({ baseUrl: endpoint, headers });
  const params = { path: { project_id, ...channel }, query };
  const axios: Axios = (await installedHere('axios')).default;
  const ky: Ky = (await installedHere('ky')).default;

  return {
    fetch: async () => (await fetch(whole, { headers })).json(),
    'fetch, timed': async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 10_000);
      try {
        const response = await fetch(whole, { headers, redirect: 'error', signal: controller.signal });
        return await response.json();
      } finally {
        clearTimeout(timer);
      }
    },
    listPage: () => ours.listPage({ ...channel, ...query }),
    'listPage, validate': () => strict.listPage({ ...channel, ...query }),
    'openapi-fetch': async () => (await openapiFetch.GET(path, { params })).data,
    axios: async () => (await axios.get(url, { params: query, headers })).data,
    ky: () => ky.get(url, { searchParams: query, headers }).json(),
  };
}

interface Axios {
  get(url: string, options: { params: object; headers: object }): Promise<{ data: unknown }>;
}

interface Ky {
  get(url: string, options: { searchParams: object; headers: object }): { json(): Promise<unknown> };
}

/** By a name that the compiler does not look into: these packages are in the folder of the benchmark alone. */
function installedHere(name: string) {
  return import(name);
}
