import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { REPOSITORY, runCommand } from '../../support/communique.ts';
import { isFilled, type Random } from '../../support/random.ts';
import { declaration } from '../../support/udhr.ts';

const LANGUAGES = { de: 'deu_1996', fr: 'fra', ar: 'arb', 'zh-Hans': 'cmn_hans', ru: 'rus' };
const TAGS = ['de', 'fr', 'ar', 'zh-Hans', 'ru'] as const;
const STATEMENTS = 6;
const SETTINGS = 'source/newsroom.yaml';

/** What the front matter of each statement says besides its date. */
const FRONTS: readonly string[] = [
  'place: Geneva\nreference: A/1\n',
  '',
  'contacts:\n  - { name: Press desk, phone: "+49 30 1234567" }\n',
  'topics: [Courts]\n',
  'topics: [Courts, Rights]\ncontacts:\n  - { name: Archive, email: archive@example.org }\n',
  'facts: { articles: 4 }\nplace: Paris\n',
];

/**
 * A newsroom of six statements of four articles each of the Universal Declaration, in six languages; some texts are approved. They have
 * contacts, topics, places and facts of their own.
 *
 * @param more lines of its settings
 */
export async function writeNewsroom(root: string, more = ''): Promise<void> {
  const english = declaration('eng').articles;
  write(root, SETTINGS, `${settings()}${more}\n`);
  const articlesOf = (at: number) => english.slice(at * 4, at * 4 + 4);
  for (let at = 0; at < STATEMENTS; at++) {
    const body = articlesOf(at).flatMap(({ paragraphs }) => paragraphs);
    write(
      root,
      `source/part-${at}.md`,
      `---\ndate: 2024-0${at + 1}-10\n${FRONTS[at]}---\n\n# Part ${at}\n\n${body.join('\n\n')}\n`,
    );
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

/** One edit as people make them, or a command that they give; settles with what it was. */
export async function editOnce(root: string, random: Random): Promise<string> {
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
  const part = `part-${random.below(STATEMENTS)}`;
  const tag = random.pick(TAGS);
  const edits: readonly [string, () => unknown][] = [
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
    [
      'a level',
      () =>
        write(root, SETTINGS, withSetting(root, 'checks', `{ length: ${random.pick(['off', 'error', 'warning'])} }`)),
    ],
    [
      'a term',
      () => write(root, 'translations/terms.csv', `en,de\n${random.pick(['right', 'law', 'person'])},Recht\n`),
    ],
    ['a picture', () => addPicture(root, random.below(2))],
    [
      'an organisation',
      () => write(root, SETTINGS, withSetting(root, 'about', `It watches ${random.below(9)} courts.`)),
    ],
    ['a topic', () => write(root, name, withFront(text, 'topics', `[${random.pick(['Courts', 'COURTS', 'Rights'])}]`))],
    [
      'a contact',
      () => write(root, name, withFront(text, 'contacts', `[{ name: Desk, phone: "+49 30 ${random.below(9)}99" }]`)),
    ],
    ['a place', () => write(root, name, withFront(text, 'place', random.pick(['Geneva', 'New York'])))],
    [
      'a contact of all',
      () =>
        write(
          root,
          SETTINGS,
          withSetting(root, 'contacts', `[{ name: Office, phone: "+49 30 ${random.below(9)}000" }]`),
        ),
    ],
    ['a label', () => write(root, 'translations/de/labels.json', `{ "contacts": "Kontakt ${random.below(9)}" }\n`)],
    ['an approval', () => runCommand(['approve', part, '--lang', tag, '--by', 'B. Reader'], root)],
    ['a waiver', () => waive(root, part, tag, random)],
    ['a sync', () => runCommand(['sync'], root)],
    ['an allowance', () => put(text.replace('\n\n', '\n\n<!-- check: allow number -->\n'))],
    ['a correction', () => write(root, name, withFront(text, 'corrections', CORRECTION))],
    ['an end', () => write(root, name, withFront(text, 'expires', '2025-05-05'))],
    ['a taking back', () => write(root, 'source/part-2.md', withFront(sourceOf(root, 2), 'status', 'withheld'))],
    ['a bringing back', () => write(root, 'source/part-2.md', withFront(sourceOf(root, 2), 'status', 'usable'))],
    [
      'another date',
      () => write(root, name, withFront(text, 'date', `2024-0${1 + random.below(9)}-1${random.below(9)}`)),
    ],
    ['a day to come', () => put(`${text.trimEnd()}\n\n${lineOfDay(random)}\n`)],
    ['a file named for a day', () => write(root, `source/2025-0${1 + random.below(9)}-02-part-2.md`, UNDATED)],
    ['a series', () => addSeries(root)],
    ['the end of a series', () => removeSeries(root)],
    ['a link', () => put(`${text.trimEnd()}\n\nSee [another](${part}.md).\n`)],
    ['other languages', () => write(root, SETTINGS, withSetting(root, 'languages', languagesWithout(random)))],
    ['a policy', () => write(root, SETTINGS, withSetting(root, 'policy', random.pick(['hold', 'fallback'])))],
    ['a rule for two', () => write(root, SETTINGS, withSetting(root, 'two-person', random.pick(['true', 'false'])))],
    ['another name', () => rename(root, part, `part-1${random.below(9)}`)],
    [
      'a name of the newsroom',
      () => write(root, `translations/${tag}/newsroom.json`, `{ "name": "N ${text.length}" }\n`),
    ],
    ['a brand', () => write(root, 'templates/brand.css', `h1 { margin-top: ${random.below(9)}px }\n`)],
  ];
  const [what, change] = edits[random.below(edits.length)] ?? ['nothing', () => undefined];
  await change();
  return `${what} in ${name}`;
}

/** A line that names a day of 2025, with and without its year: of an embargo, of a release, of something else. */
function lineOfDay(random: Random): string {
  const day = `${1 + random.below(28)} ${random.pick(['January', 'March', 'June', 'October'])}${random.pick([' 2025', ''])}`;
  return random
    .pick(['The court sits again on DAY.', 'Release: DAY, 10:00', 'Embargo until DAY', 'Published on DAY'])
    .replace('DAY', day);
}

const UNDATED = '# The court will sit\n\nIt will hear both.\n';

const CORRECTION = '[{ date: 2024-12-01, text: "A figure was wrong." }]';

/** Waives a rule that is often broken, at some key of a translation; nothing where there is no such key. */
async function waive(root: string, part: string, tag: string, random: Random): Promise<void> {
  const file = path.join(root, `translations/${tag}/${part}.json`);
  const keys = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/^ {2}"([^"]+)":/gm)] : [];
  const key = keys[random.below(keys.length)]?.[1];
  const rule = random.pick(['number', 'length', 'sentence-count']);
  const why = ['--by', 'C. Reader', '--why', 'it is right'];
  if (key !== undefined) await runCommand(['waive', part, '--lang', tag, '--key', key, '--rule', rule, ...why], root);
}

/** How many statements a series has: with them the newsroom has more than are kept together. */
const SERIES = 40;

/** Adds short statements of one day each, which nobody has translated. */
function addSeries(root: string): void {
  for (let at = 0; at < SERIES; at++) {
    const date = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
    write(root, `source/part-3${at}.md`, `---\ndate: ${date}\n---\n\n# Day ${at} of the hearing\n\nThe court sat.\n`);
  }
}

/** Takes away every other statement of the series, where there is one; the second time the rest of it. */
function removeSeries(root: string): void {
  const names = readdirSync(path.join(root, 'source')).filter((name) => /^part-3\d+\.md$/.test(name));
  for (const [at, name] of names.sort().entries())
    if (at % 2 === 0 || names.length <= SERIES / 2) rmSync(path.join(root, 'source', name));
}

/** Gives a statement and all that belongs to it another name. */
function rename(root: string, from: string, to: string): void {
  for (const folder of ['source', 'translations'])
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const file = path.join(root, folder, name);
      if (path.basename(name).startsWith(`${from}.`))
        renameSync(file, path.join(path.dirname(file), path.basename(name).replace(from, to)));
    }
}

const languagesWithout = (random: Random): string =>
  `[${TAGS.filter((_, at) => at === 0 || random.below(3) > 0).join(', ')}]`;

function sourceOf(root: string, at: number): string {
  const file = path.join(root, `source/part-${at}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '---\ndate: 2024-03-10\n---\n\n# Part\n\nA text.\n';
}

function front(root: string, line: string): string {
  const file = path.join(root, 'source/part-1.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '---\n---\n\n# Part 1\n\nA text.\n';
  return text.replace(/^---\n[\s\S]*?\n---\n/, `---\ndate: 2024-02-10\n${line === '' ? '' : `${line}\n`}---\n`);
}

const settings = (): string => `name: Example\nlanguages: [${Object.keys(LANGUAGES).join(', ')}]\n`;

/** The settings with one of them set anew. */
function withSetting(root: string, setting: string, value: string): string {
  const text = readFileSync(path.join(root, SETTINGS), 'utf8');
  return `${text.replace(new RegExp(`^${setting}:.*\\n`, 'm'), '')}${setting}: ${value}\n`;
}

/** The text with a field in its front matter; as it is where it has none. */
function withFront(text: string, field: string, value: string): string {
  const without = text.replace(new RegExp(`^${field}:.*\\n(?:  .*\\n)*`, 'm'), '');
  return without.replace(/^---\n/, () => `---\n${field}: ${value}\n`);
}

/** Another picture under the name that a statement shows; it shows it from then on. */
function addPicture(root: string, which: number): void {
  const image = path.join(
    REPOSITORY,
    ['tests/fixtures/harbour/source/images/pier.png', 'tests/lib/images/samples/drawing.png'][which] ?? '',
  );
  mkdirSync(path.join(root, 'source/images'), { recursive: true });
  copyFileSync(image, path.join(root, 'source/images/shown.png'));
  const text = front(root, '');
  write(root, 'source/part-1.md', text.includes('shown.png') ? text : `${text}\n![A place](images/shown.png)\n`);
}

function write(root: string, name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
