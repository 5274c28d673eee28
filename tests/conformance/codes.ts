import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../support/build.ts';
import { check } from '../support/check.ts';
import { output } from '../support/command.ts';
import { copyNewsroom, filesBelow } from '../support/folder.ts';
import { missingTools } from './pdf/tools.ts';
import { validate } from './pdf/vera/vera.ts';

const BASE = 'https://news.example.org';
/** Dots to the inch of an office's scanner. */
const SCANNER = 200;

// The QR code on the last page of each PDF, read from its picture, is the address that its plain text gives; no language
// needs a page more than another for it.
await check(async (scratch) => {
  const root = copyNewsroom('.', path.join(scratch, 'newsroom'), `url: ${BASE}`);
  const dist = path.join(scratch, 'dist');
  const { code, screen } = await build({ root, out: dist, args: ['--format', 'pdf', '--format', 'text'] });
  if (code !== 0) return { measured: [], faults: [`The build ended with exit code ${code}:\n${screen}`] };
  const files = filesBelow(dist)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(dist, name));
  const read = await Promise.all(files.map((file) => readCode(file, scratch)));
  const missing = await missingTools();
  const lacking = missing.get('veraPDF');
  const failures = lacking === undefined ? await validate(files, scratch) : [];
  const [fewest = ''] = read.map(({ pages }) => pages).sort();
  const wrong = read.filter(({ seen, wanted }) => seen !== wanted || !wanted.startsWith(BASE));
  return {
    measured: [
      `codes: ${files.length} PDFs at ${SCANNER} dpi, ${files.length - wrong.length} read right; pages ` +
        `${read.map(({ name, pages }) => `${name} ${pages}`).join(', ')}; ` +
        (lacking ?? `veraPDF failures ${failures.length}`),
    ],
    faults: [
      ...(files.length === 0 ? ['there is no PDF'] : []),
      ...wrong.map(({ name, seen, wanted }) => `${name}: read "${seen}", not ${wanted}`),
      ...read
        .filter(({ pages }) => pages !== fewest)
        .map(({ name, pages }) => `${name}: ${pages} pages, not ${fewest}`),
      ...failures.map(({ file, rule, where }) => `${file}: ${rule} ${where}`),
      ...(lacking !== undefined && process.env['CI'] !== undefined ? [lacking] : []),
    ],
  };
});

async function readCode(file: string, scratch: string) {
  const [, pages = ''] = /^Pages:\s+(\d+)/m.exec(await output('pdfinfo', [file])) ?? [];
  const name = path.basename(file, '.pdf');
  const picture = path.join(scratch, name);
  await output('pdftoppm', ['-r', String(SCANNER), '-f', pages, '-l', pages, '-singlefile', '-png', file, picture]);
  const seen = await output('zbarimg', ['--quiet', '--nodbus', '--raw', `${picture}.png`]).catch(() => '');
  const text = await readFile(file.replace(/\.pdf$/, '.txt'), 'utf8');
  const [wanted = ''] = /https:\/\/\S+\/verify\/#[\w.-]+/.exec(text) ?? [];
  return { name, pages, seen: seen.trim(), wanted };
}
