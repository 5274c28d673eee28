import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { ProfileName } from '../../scripts/lib/pdf/index.ts';
import { fontModules } from '../conformance/pdf/corpus/fonts.ts';
import { validate } from '../conformance/pdf/vera/vera.ts';
import { removeFolder, temporaryFolder } from '../support/folder.ts';
import { randomDocument } from './documents/random-document.ts';
import { measure } from './pdf-sheets/measure.ts';
import { Press, type Sample } from './pdf-sheets/print.ts';
import { ReaderTally } from './pdf-sheets/reader-tally.ts';

/**
 * Prints documents and makes PDFs of them: none may fail; words of the sheet that are not on paper are counted, and blocks
 * whose tags do not say what the sheet says, and letters that are painted on no page, by a reader that is none of the
 * product's. With `--vera`, veraPDF looks at all; with `--readers`, words are looked for in what four readers give.
 *
 *     node tests/trials/pdf-sheets.ts --seed 1 --count 40 [--first 0] [--profile ua-2] [--vera] [--readers] [--browser FILE] [--fonts NODE_MODULES] [--keep FOLDER] [--shown 20]
 *     node tests/trials/pdf-sheets.ts --folder FOLDER          the Markdown files in it
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '40' },
    first: { type: 'string', default: '0' },
    folder: { type: 'string' },
    profile: { type: 'string', default: 'ua-1' },
    browser: { type: 'string' },
    vera: { type: 'boolean', default: false },
    fonts: { type: 'string' },
    readers: { type: 'boolean', default: false },
    keep: { type: 'string' },
    shown: { type: 'string', default: '20' },
  },
});
const profile: ProfileName = values.profile === 'ua-2' ? 'ua-2' : 'ua-1';
const first = Number(values.first);
const samples = values.folder === undefined ? drawn() : filesIn(values.folder);

function drawn(): readonly Sample[] {
  return Array.from({ length: Number(values.count) }, (_, index) => {
    const name = `${values.seed}-${first + index}`;
    return { name, markdown: randomDocument(name) };
  });
}

function filesIn(folder: string): readonly Sample[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names
    .sort()
    .slice(first, first + (values.folder === undefined ? 0 : Number(values.count)))
    .map((name) => ({ name: name.slice(0, -3), markdown: readFileSync(path.join(folder, name), 'utf8') }));
}

const languageOf = ({ markdown }: Sample): string => /^language: (\S+)/m.exec(markdown)?.[1] ?? '';
const inOrder = [...samples].sort((a, b) =>
  languageOf(a) < languageOf(b) ? -1 : languageOf(a) > languageOf(b) ? 1 : 0,
);

const scratch = temporaryFolder();
const loaded = new Press(scratch, values.fonts ?? (await fontModules()), profile, values.browser);
const total = { printed: 0, held: 0, failed: 0, warned: 0, pages: 0, blocks: 0, exact: 0, replaced: 0, broken: 0 };
const letters = { written: 0, unpainted: 0 };
const lines: string[] = [];
const kinds = new Map<string, number>();
const files: string[] = [];
const folder = values.keep ?? path.join(scratch, 'pdf');
const readers = new ReaderTally();
mkdirSync(folder, { recursive: true });
for (const sample of inOrder) {
  try {
    const printed = await loaded.print(sample);
    if (printed === undefined) {
      total.held++;
      continue;
    }
    total.printed++;
    const { findings } = printed.made;
    if (findings.length > 0) total.warned++;
    for (const { kind } of findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const [finding] = findings;
    if (finding !== undefined)
      lines.push(`warned ${sample.name} (${printed.language}): ${finding.kind} ${finding.place} “${finding.words}”`);
    const figures = await measure(printed);
    for (const name of ['pages', 'blocks', 'exact', 'replaced'] as const) total[name] += figures[name];
    if (figures.fault !== undefined) lines.push(`text ${sample.name} (${printed.language}): ${figures.fault}`);
    letters.written += figures.letters;
    letters.unpainted += figures.unpainted.length;
    if (figures.unpainted !== '')
      lines.push(
        `unpainted ${sample.name} (${printed.language}): ${figures.unpainted.length} of ${figures.letters}: ${figures.unpainted.slice(0, 40)}`,
      );
    const file = path.join(folder, `${sample.name}.pdf`);
    if (values.vera || values.readers || values.keep !== undefined) writeFileSync(file, printed.made.bytes);
    if (values.readers) await readers.add(printed, file);
    files.push(file);
  } catch (error) {
    total.failed++;
    lines.push(
      `failed ${sample.name}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error)}`,
    );
  }
}
await loaded.close();
for (let start = 0; values.vera && start < files.length; start += 200) {
  const failures = await validate(files.slice(start, start + 200), scratch, profile);
  total.broken += failures.length;
  for (const { file, flavour, rule, where } of failures)
    lines.push(`${flavour} ${rule} ${path.basename(file)}: ${where}`);
}
for (const line of lines.slice(0, Number(values.shown))) console.log(line);
for (const line of readers.lines(Number(values.shown))) console.log(line);
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(3)} %`;
console.log(
  `${total.printed} printed, ${total.pages} pages, ${total.held} held before, ${total.failed} failed; ` +
    `${total.warned} with a warning (${share(total.warned, total.printed)}; ${[...kinds].map((each) => each.join(' ')).join(', ') || 'none'}); ` +
    `blocks exact ${total.exact} of ${total.blocks} (${share(total.exact, total.blocks)}), ActualText over words on ${total.replaced}` +
    `; letters on no page ${letters.unpainted} of ${letters.written}` +
    `${values.vera ? `; veraPDF ${profile}: ${total.broken} failed rules` : ''}; seed ${values.folder ?? values.seed} from ${first}`,
);
removeFolder(scratch);
process.exitCode = total.failed > 0 || total.broken > 0 ? 1 : 0;
