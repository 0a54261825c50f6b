/** As much of a bundled description as the plain version reads. */
export interface Description {
  info: { title: string; version: string; summary: string; description: string };
  externalDocs: ExternalDocs;
  servers: Server[];
  security: Record<string, string[]>[];
  paths: Record<string, { parameters: Ref[]; get: Operation }>;
  components: {
    parameters: Record<string, Parameter>;
    headers: Record<string, Header>;
    responses: Record<string, Response>;
    schemas: Record<string, Schema>;
    examples: Record<string, Example>;
    securitySchemes: Record<string, { in: 'header'; name: string; description: string }>;
  };
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

/** The one operation, with its method and path. */
export function theOperation({ paths }: Description): {
  path: string;
  parameters: Ref[];
  operation: Operation;
} {
  const [found] = Object.entries(paths);
  if (!found) throw new Error('The description has no path.');
  const [path, { parameters, get }] = found;
  return { path, parameters: [...parameters, ...get.parameters], operation: get };
}
