/** A bundled OpenAPI description: as much of its shape as ours have and our code reads. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { repoRoot } from './repo-root.js';

export interface Description {
  info: { title: string; version: string; summary: string; description: string };
  externalDocs: ExternalDocs;
  servers: Server[];
  security: Record<string, string[]>[];
  paths: Record<string, PathItem>;
  components: {
    parameters: Record<string, Parameter>;
    headers: Record<string, Header>;
    responses: Record<string, Response>;
    schemas: Record<string, Schema>;
    examples: Record<string, Example>;
    securitySchemes: Record<string, { in: 'header'; name: string; description: string }>;
  };
}

/** Reads a bundled description; the file is named from the top folder of the repository. */
export function readDescription(file = 'generated/openapi.json'): Description {
  return JSON.parse(readFileSync(resolve(repoRoot, file), 'utf8'));
}

export interface PathItem {
  parameters?: Ref[];
  get?: Operation;
  post?: Operation;
}

export interface Ref {
  $ref: string;
}

export interface ExternalDocs {
  description: string;
  url: string;
}

export interface Server {
  url: string;
  description: string;
  variables?: Record<string, { description?: string; default: string; enum?: string[] }>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  externalDocs: ExternalDocs;
  parameters: Ref[];
  responses: Record<string, Ref>;
  'x-codeSamples': { lang: string; label?: string; source: string }[];
}

export interface Header {
  description: string;
  required?: boolean;
  schema: Schema;
  example: string | number;
}

export interface Parameter extends Header {
  name: string;
  in: 'path' | 'query' | 'header';
}

export interface Response {
  description: string;
  headers: Record<string, Ref>;
  content: Record<string, { schema: Ref; examples: Record<string, Ref> }>;
}

export interface Example {
  summary: string;
  value: unknown;
}

export interface Schema {
  type: string | string[];
  format?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  default?: unknown;
  enum?: unknown[];
  'x-enumDescriptions'?: Record<string, string>;
  required?: string[];
  properties?: Record<string, Schema | Ref>;
  items?: Ref;
  examples?: unknown[];
}

/** The name of the component that a reference points to. */
export function nameOf({ $ref }: Ref): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/**
 * The one operation of a description, with its path and all of its parameters.
 *
 * @throws {Error} when there is not exactly one path, or no operation on it
 */
export function theOperation({ paths }: Description): {
  path: string;
  parameters: Ref[];
  operation: Operation;
} {
  const [[path, item] = fail('no path'), ...others] = Object.entries(paths);
  if (others.length > 0) fail('more than one path');
  const operation = item.get ?? item.post ?? fail('no operation');
  return { path, parameters: [...(item.parameters ?? []), ...operation.parameters], operation };
}

function fail(what: string): never {
  throw new Error(`${what} in the description; each describes exactly one operation`);
}
