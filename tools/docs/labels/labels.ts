import type { RetryAdvice } from '../error-rows.js';

/** The texts of our own pages besides the description. */
export interface Labels {
  /** The name of the language, in itself. */
  language: string;
  navigation: {
    /** The name of the list of all pages. */
    label: string;
    /** The name of the links in the bar. */
    main: string;
    menu: string;
    onThisPage: string;
    start: string;
    guides: string;
    api: string;
    project: string;
    changelog: string;
    repository: string;
    package: string;
    reference: string;
    plain: string;
    errors: string;
    console: string;
  };
  search: { open: string; field: string; none: string; close: string };
  /** What follows the title of the API in the title of a page. */
  titles: { plain: string; errors: string; console: string };
  /** The texts of Redoc's interface, by its own keys; those left out stay English. */
  redoc: Record<string, string>;
  plain: {
    version: string;
    servers: string;
    values: string;
    authentication: string;
    or: string;
    and: string;
    parameters: string;
    in: Record<'path' | 'query' | 'header', string>;
    required: string;
    responses: string;
    headers: string;
    body: string;
    fields: string;
    example: string;
    defaultValue: string;
    samples: string;
    arrayOf: string;
    mayBeNull: string;
    range(minimum: number | undefined, maximum: number | undefined): string;
    length(minimum: number | undefined, maximum: number | undefined): string;
    items(maximum: number): string;
    pattern: string;
  };
  errors: {
    introduction: string;
    code: string;
    or: string;
    status: string;
    meaning: string;
    action: string;
    retried: string;
    retry: Record<RetryAdvice, string>;
    otherCodes: string;
    otherCodesIntroduction: string;
    anyServerError: string;
  };
  console: {
    /** In the place of the description of the API. */
    note: string;
    /** Before and after the command that serves the console. */
    notServed: [before: string, after: string];
    /** Shown when scripts are off. */
    needsScripts: string;
    otherServer: string;
    otherServerAddress: string;
    mock: string;
    fake: string;
  };
}
