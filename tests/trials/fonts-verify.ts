import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type FontSettings, fontStock } from '../../scripts/lib/fonts/font-stock.ts';
import { FONT_TABLE, type FontRow } from '../../scripts/lib/fonts/font-table.ts';
import { fontFault } from '../../scripts/lib/fonts/sfnt.ts';
import { bareNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../scripts/workflows/build.ts';
import { fontSettings } from '../../scripts/workflows/load/font-settings.ts';
import { filesBelow, removeFolder, temporaryFolder } from '../support/folder.ts';
import { readAll } from '../support/pdf/reader/readers.ts';
import { sampleOf } from './fonts/samples.ts';
import { shareRead } from './fonts/share-read.ts';

/**
 * Installs every package of the font table with npm, prints a text in each script as the product prints it, and reads it
 * back with four programs.
 *
 *     npm run fonts:verify [KEY …]
 *
 * Prints a line for each package. What is read worse than the bar by one of the four is a fault, unless the table names
 * the reader and the character (`misread`): then that character must be all that it reads otherwise.
 */
const BAR = 0.99;

const keys = process.argv.slice(2);
const rows = FONT_TABLE.filter(({ key }) => keys.length === 0 || keys.includes(key));
const scratch = temporaryFolder();
writeFileSync(path.join(scratch, 'package.json'), '{ "name": "fonts", "private": true }\n');
const names = rows.map(({ name, version }) => `${name}@${version}`);
execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...names], {
  cwd: scratch,
  stdio: ['ignore', 'ignore', 'inherit'],
});

let faults = 0;
let misread = 0;
for (const row of rows) {
  const found = await verify(row);
  if (found.fault !== undefined) faults += 1;
  if (found.isMisread === true) misread += 1;
  console.log(
    `${found.fault === undefined ? 'ok   ' : 'FAULT'} ${row.key.padEnd(10)} ${row.name} ${row.version}: ${found.fault ?? found.said}`,
  );
}
removeFolder(scratch);
const right = rows.length - faults - misread;
console.log(
  `fonts: ${rows.length} packages installed, ${right} are printed with and read right by four readers, ${misread} by all but the one that the table names`,
);
process.exitCode = faults === 0 ? 0 : 1;

type Found = { readonly fault?: string; readonly said?: string; readonly isMisread?: boolean };

async function verify(row: FontRow): Promise<Found> {
  const description: unknown = JSON.parse(
    readFileSync(path.join(scratch, 'node_modules', row.name, 'package.json'), 'utf8'),
  );
  const isRight = typeof description === 'object' && description !== null && 'version' in description;
  if (!isRight || description.version !== row.version) return { fault: 'another version was installed' };
  const root = path.join(scratch, row.key);
  mkdirSync(root);
  const file = path.join(root, 'sample.md');
  const sample = row.scripts.length > 0 ? sampleOf(row.scripts) : signs(row);
  if (sample === undefined) return { fault: 'there is no text to try it with' };
  writeFileSync(file, sample.markdown);
  const newsroom = bareNewsroom([file]);
  const settings = await fontSettings(newsroom);
  const fault = faultIn(row, settings);
  if (fault !== undefined) return { fault };
  const out = path.join(root, 'out');
  const request = { newsroom, statements: newsroom.statements, approvedOnly: false, out, isProof: true, now: 0 };
  const { loaded } = await buildNewsroom({ ...request, formats: ['pdf'] }, () => undefined);
  const pdf = filesBelow(out).find((name) => name.endsWith('.pdf'));
  if (pdf === undefined) {
    const [first] = loaded.files.flatMap(({ messages }) => messages.filter((message) => message.fatal === true));
    return { fault: `no PDF: ${first?.reason ?? 'nobody says why'}` };
  }
  return readBack(row, sample.text, path.join(out, pdf));
}

/** What the table says that a reader takes for a space must be all that it reads otherwise. */
async function readBack({ misread }: FontRow, text: string, pdf: string): Promise<Found> {
  const read = [...(await readAll(pdf))].map(([reader, given]) => {
    const share = shareRead(text, given);
    if (misread?.reader !== reader) return { isRight: share >= BAR, said: `${reader} ${percent(share)}` };
    const otherwise = shareRead(text.replaceAll(misread.character, ' '), given);
    const said = `${reader} ${percent(share)}, ${percent(otherwise)} where ${misread.name} counts as a space`;
    return { isRight: otherwise >= BAR && share < otherwise, said };
  });
  const said = read.map((each) => each.said).join(', ');
  if (read.some(({ isRight }) => !isRight)) return { fault: `read otherwise than it must be: ${said}` };
  return { said, isMisread: misread !== undefined };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function faultIn({ key }: FontRow, settings: FontSettings): string | undefined {
  const face = fontStock(settings).find((each) => each.key === key);
  if (face === undefined) return 'its files are not found';
  return [face.regular, face.strong, face.italic ?? face.regular].flatMap((file) => fontFault(file) ?? [])[0];
}

/** Words between signs, since readers give some signs back as others that mean the same. */
function signs({ role, key }: FontRow): { readonly markdown: string; readonly text: string } {
  const shown = {
    symbols: key === 'math' ? '∀x ∈ ℝ ⨁ 𝔸' : '① ☎ ✓ ★ ⠓ ☐',
    emoji: '🇸🇾 ⚖️ 👩🏽‍⚖️ 1️⃣ 🎉',
    code: '`let x = 1`',
    script: '',
  }[role];
  const text = `Words before ${shown.replaceAll('`', '')} and after`;
  return {
    markdown: `---\nlanguage: en\ndate: 1948-12-10\n---\n\n# A title\n\nWords before ${shown} and after\n`,
    text,
  };
}
