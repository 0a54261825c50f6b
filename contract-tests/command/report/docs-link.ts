/** Links from a rule to the rendered docs. */

/** The page and anchor for a JSON pointer into the description; the page of the operation without an anchor. */
export function docsAnchor(pointer: string): string {
  const [, section, kind, name = ''] = pointer.split('/');
  if (section !== 'components') return 'plain.html';
  if (kind === 'schemas' || kind === 'headers') return name ? `plain.html#${name}` : 'plain.html';
  const status = kind === 'responses' ? statuses[name] : undefined;
  return status ? `plain.html#status-${status}` : 'plain.html';
}

const statuses: Readonly<Record<string, number>> = {
  MemberPage: 200,
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  TooManyRequests: 429,
  InternalServerError: 500,
};
