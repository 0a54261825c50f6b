import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { repoRoot } from '../../../tools/lib/repo-root.js';
import type { Redactor } from '../../suite/targets/redaction.js';
import { har } from './har.js';
import { htmlReport } from './html.js';
import { junitXml } from './junit.js';
import type { Report } from './report.js';

/**
 * Writes the report into a folder, and returns the files. HTML and XML are masked once more as a whole; the archive is
 * not, because a mask could cut an escape of JSON in two.
 */
export async function writeReport(report: Report, folder: string, mask: Redactor): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = {
    'index.html': mask.text(htmlReport(report, docsFrom(folder))),
    'junit.xml': mask.text(junitXml(report)),
    'traffic.har': har(report.target.recorded, report.startedAt),
  };
  return Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    }),
  );
}

/** The path from the report to the rendered docs, when `npm run docs` has made them. */
function docsFrom(folder: string): string | undefined {
  const docs = join(repoRoot, 'dist/docs');
  return existsSync(join(docs, 'plain.html'))
    ? relative(resolve(folder), docs).replaceAll('\\', '/')
    : undefined;
}
