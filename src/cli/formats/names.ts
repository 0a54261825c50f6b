/** The output formats, in the order of the help. `wide` is a table of all fields. */
export const formatNames = ['table', 'wide', 'json', 'ndjson', 'csv'] as const;

export type FormatName = (typeof formatNames)[number];
