/**
 * A newsroom of 20 statements in 5 languages, in which three statements are broken, two languages, one picture lacks and one
 * job throws: exactly those are held, and every file that comes out is, byte for byte, that of a newsroom without them.
 *
 *   node tests/conformance/held-alone.ts
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { communique } from '../support/communique.ts';
import { digestsBelow, removeFolder, temporaryFolder, writeFiles } from '../support/folder.ts';

const STATEMENTS = Array.from({ length: 20 }, (_, index) => `harbour-${String(index + 1).padStart(2, '0')}`);
const LANGUAGES = ['en', 'de', 'fr', 'ar', 'es'];

/** One sentence in each language, with a figure that differs from statement to statement. */
const SENTENCES: Readonly<Record<string, (count: number) => readonly [title: string, text: string]>> = {
  en: (count) => ['The harbour is open', `The court heard ${count} witnesses on the first day of the hearing.`],
  de: (count) => ['Der Hafen ist offen', `Das Gericht hörte ${count} Zeugen am ersten Tag der Verhandlung.`],
  fr: (count) => ['Le port est ouvert', `Le tribunal a entendu ${count} témoins le premier jour de l’audience.`],
  ar: (count) => ['الميناء مفتوح', `استمعت المحكمة إلى ${count} شاهدا في اليوم الأول من الجلسة.`],
  es: (count) => [
    'El puerto está abierto',
    `El tribunal escuchó a ${count} testigos en el primer día de la audiencia.`,
  ],
};

const MASTHEAD: Readonly<Record<string, string>> = {
  de: 'Hafenwacht',
  fr: 'Vigie du port',
  ar: 'مرصد الميناء',
  es: 'Vigía del puerto',
};

const settings = (languages: readonly string[]): string =>
  `name: Harbour Watch\nurl: https://news.harbour.example\nlanguages: [${languages.join(', ')}]\n`;

const countOf = (slug: string): number => 20 + STATEMENTS.indexOf(slug);

const sourceOf = (slug: string): string => {
  const [title, text] = SENTENCES['en']?.(countOf(slug)) ?? ['', ''];
  return `---\ndate: 2024-05-02\n---\n\n# ${title}\n\n${text}\n`;
};

async function sound(folder: string): Promise<void> {
  writeFiles(folder, { 'source/newsroom.yaml': settings(LANGUAGES) });
  for (const slug of STATEMENTS) writeFiles(folder, { [`source/${slug}.md`]: sourceOf(slug) });
  await expectCode(0, ['sync'], folder);
  for (const slug of STATEMENTS) {
    const keys = Object.keys(JSON.parse(readFileSync(path.join(folder, `translations/en/${slug}.json`), 'utf8')));
    for (const tag of LANGUAGES.slice(1)) {
      const texts = SENTENCES[tag]?.(countOf(slug)) ?? [];
      const entries = keys.map((key, index) => [key, texts[index]]);
      writeFiles(folder, { [`translations/${tag}/${slug}.json`]: JSON.stringify(Object.fromEntries(entries)) });
    }
  }
  for (const [tag, name] of Object.entries(MASTHEAD))
    writeFiles(folder, { [`translations/${tag}/newsroom.json`]: JSON.stringify({ name }) });
  await expectCode(0, ['sync', '--confirm'], folder);
}

/** What is wrong, by the statements or languages that it touches. */
const WRONG: Readonly<Record<string, (folder: string) => void>> = {
  'harbour-03': (folder) =>
    writeFiles(folder, { 'source/harbour-03.md': sourceOf('harbour-03').replace('date:', 'date: "') }),
  'harbour-07': (folder) =>
    writeFiles(folder, { 'source/harbour-07.md': `${sourceOf('harbour-07')}\n[A link](javascript:alert(1))\n` }),
  'harbour-11': (folder) =>
    writeFiles(folder, { 'source/harbour-11.md': `${sourceOf('harbour-11')}\n${'>'.repeat(5000)} deep\n` }),
  // A picture that lacks.
  'harbour-13': (folder) =>
    writeFiles(folder, { 'source/harbour-13.md': `${sourceOf('harbour-13')}\n![A pier](pier.jpg)\n` }),
  // A job that throws: the picture leads out of the newsroom.
  'harbour-17': (folder) => {
    writeFiles(folder, { 'source/harbour-17.md': `${sourceOf('harbour-17')}\n![A pier](outside.jpg)\n` });
    symlinkSync('/etc/hostname', path.join(folder, 'source/outside.jpg'));
  },
  'harbour-19 fr': (folder) => {
    const file = path.join(folder, 'translations/fr/harbour-19.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(countOf('harbour-19')), '99'));
  },
  es: (folder) => writeFiles(folder, { 'translations/es/labels.json': '{ "published": ' }),
};

/** The same newsroom without all that is wrong. */
function without(folder: string): void {
  writeFiles(folder, { 'source/newsroom.yaml': settings(LANGUAGES.filter((tag) => tag !== 'es')) });
  for (const name of Object.keys(WRONG)) {
    const [slug = '', tag] = name.split(' ');
    if (slug === 'es') rmSync(path.join(folder, 'translations/es'), { recursive: true });
    else if (tag === undefined) rmSync(path.join(folder, `source/${slug}.md`));
    else rmSync(path.join(folder, `translations/${tag}/${slug}.json`));
  }
}

async function expectCode(code: number, args: readonly string[], folder: string): Promise<string> {
  const run = await communique(args, folder);
  if (run.code !== code) throw new Error(`${args.join(' ')}: exit code ${run.code}\n${run.stderr}\n${run.stdout}`);
  if (/\n +at /.test(run.stderr)) throw new Error(`A stack trace: ${run.stderr}`);
  return run.stdout;
}

const held = (report: string): readonly string[] =>
  [...report.matchAll(/"slug": "([^"]+)",\s*"tag": "([^"]+)"/g)].map(([, slug, tag]) => `${slug} ${tag}`).sort();

function expected(): readonly string[] {
  const whole = Object.keys(WRONG).filter((name) => /^harbour-\d\d$/.test(name));
  const all = whole.flatMap((slug) => LANGUAGES.map((tag) => `${slug} ${tag}`));
  const spanish = STATEMENTS.filter((slug) => !whole.includes(slug)).map((slug) => `${slug} es`);
  return [...all, ...spanish, 'harbour-19 fr'].sort();
}

const home = temporaryFolder();
try {
  const [broken, whole] = [path.join(home, 'broken'), path.join(home, 'whole')];
  mkdirSync(broken);
  await sound(broken);
  cpSync(broken, whole, { recursive: true });
  without(whole);
  for (const spoil of Object.values(WRONG)) spoil(broken);
  const report = await expectCode(1, ['build', '--json'], broken);
  await expectCode(1, ['build', '--json'], whole);
  const [one, other] = [broken, whole].map((folder) => digestsBelow(path.join(folder, 'dist')));
  const files = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
  const differing = files.filter((file) => one?.[file] !== other?.[file]);
  const [is, should] = [held(report), expected()];
  const wrong = [...is.filter((each) => !should.includes(each)), ...should.filter((each) => !is.includes(each))];
  for (const each of [...differing.slice(0, 20), ...wrong.slice(0, 20)]) console.log(`differs: ${each}`);
  console.log(`${is.length} languages of statements held, ${wrong.length} of them wrongly or not at all`);
  console.log(`${files.length} files, ${differing.length} differ from a newsroom without what is broken`);
  process.exitCode = wrong.length + differing.length > 0 || files.length === 0 ? 1 : 0;
} finally {
  removeFolder(home);
}
