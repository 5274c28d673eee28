import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPOSITORY, type Run, runCommand } from '../../support/communique.ts';
import { filesBelow, removeFolder, temporaryFolder } from '../../support/folder.ts';
import { expectGolden, isUpdating } from '../../support/golden.ts';
import { pdfFacts } from '../../support/pdf/pdf-facts.ts';
import { pdfReading } from './trial/pdf-reading.ts';

const FIXTURES = path.join(REPOSITORY, 'tests/fixtures');

/** Every newsroom that has an `expected/` beside its texts. */
const cases = readdirSync(FIXTURES).filter((name) => existsSync(path.join(FIXTURES, name, 'expected')));

test('there are newsrooms to hold the output against', () => expect(cases).toContain('harbour'));

describe.each(cases)('%s', (name) => {
  const expected = path.join(FIXTURES, name, 'expected');
  const dist = temporaryFolder();
  const goldens = new Map<string, () => string | Promise<string>>();
  let run: Run;

  beforeAll(async () => {
    run = await runCommand(['build', '--root', path.join(FIXTURES, name), '--out', path.join(dist, 'out')], REPOSITORY);
    const read = (file: string): Buffer => readFileSync(path.join(dist, 'out', file));
    for (const file of filesBelow(path.join(dist, 'out'))) {
      if (file.endsWith('.txt')) goldens.set(file, () => read(file).toString('utf8'));
      if (file.endsWith('.html')) goldens.set(file, () => withoutDigests(read(file).toString('utf8')));
      if (file.endsWith('.pdf')) {
        goldens.set(`${file}.facts.txt`, () => pdfFacts(read(file)));
        goldens.set(`${file}.reading.txt`, () => pdfReading(read(file)));
      }
      if (file === 'manifest.json') goldens.set('manifest.txt', () => manifestPaths(read(file).toString('utf8')));
    }
  });
  afterAll(() => removeFolder(dist));

  test('every text, page and PDF is as it was when somebody last read it', async () => {
    expect(run.code, run.stderr).toBeLessThan(2);
    expect(goldens.size).toBeGreaterThan(0);
    if (isUpdating) rmSync(expected, { recursive: true, force: true });
    for (const [file, content] of goldens) expectGolden(path.join(expected, file), await content());
  });

  test('nothing is expected that does not come out any more', () => {
    expect(filesBelow(expected)).toEqual([...goldens.keys()].sort());
  });
});

/** Names of assets change with every byte in them, and sizes with every font: neither is for a reader. */
function withoutDigests(html: string): string {
  return html
    .replace(/\b[0-9a-f]{12,16}(?=\.(?:css|js|png|jpg|woff2)\b|\/)/g, '<digest>')
    .replace(/"contentSize":"\d+"/g, '"contentSize":"<bytes>"')
    .replace(/(?<=[[,]|"sha256":)"[0-9a-f]{64}"/g, '"<digest>"')
    .replace(
      /(<a [^>]*type="application\/(?:pdf|zip)"[^>]*>(?:(?!<\/a>).)*<bdi>)[\d٠-٩۰-۹]+(?=[^<\d]*<\/bdi><\/span>)/g,
      '$1<size>',
    );
}

function manifestPaths(json: string): string {
  const { files }: { readonly files: readonly { readonly path: string; readonly mediaType: string }[] } =
    JSON.parse(json);
  const lines = files.map(({ path: file, mediaType }) => `${withoutDigests(file)}  ${mediaType}`);
  // By name: the order of names that hold a digest hangs on the digest.
  return `${[...new Set(lines)].sort().join('\n')}\n`;
}
