import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { repoRoot } from '../../tools/repo-root.js';
import type { Mask } from '../targets/masking.js';
import { har } from './har.js';
import { htmlReport } from './html.js';
import { junitXml } from './junit.js';
import type { Report } from './report.js';

/**
 * Writes the report into a folder, and returns the files. What is for people is masked once more as it stands; the
 * archive is not, because that might cut an escape of JSON in two.
 */
export async function writeReport(report: Report, folder: string, mask: Mask): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = {
    'index.html': mask.text(htmlReport(report, docsFrom(folder))),
    'junit.xml': mask.text(junitXml(report)),
    'traffic.har': har(report.target.exchanges, report.startedAt),
  };
  return Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    }),
  );
}

/** The rendered docs as seen from the report, when `npm run docs` has made them. */
function docsFrom(folder: string): string | undefined {
  const docs = join(repoRoot, 'dist/docs');
  return existsSync(join(docs, 'plain.html'))
    ? relative(resolve(folder), docs).replaceAll('\\', '/')
    : undefined;
}
