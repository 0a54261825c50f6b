import { servers } from '../../generated/operation.js';

/** What `apig-members regions` prints: a region in each line, then its endpoint. */
export function regionLines(): string {
  const rows = servers.flatMap(({ url, regions }) =>
    regions.map((region) => [region, url.replace('{region}', region)] as const),
  );
  const width = Math.max(...rows.map(([region]) => region.length));
  return rows.map(([region, endpoint]) => `${region.padEnd(width)}  ${endpoint}\n`).join('');
}
