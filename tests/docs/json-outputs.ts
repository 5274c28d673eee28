import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../support/communique.ts';
import { filesBelow, writeFiles } from '../support/folder.ts';
import { alteredPdf } from './altered-pdf.ts';

/** What prints JSON, or is published as JSON; each has a section in `docs/json.md`. */
export type OutputName =
  | 'build --json'
  | 'check --json'
  | 'status --json'
  | 'verify --json'
  | 'inspect --json'
  | 'check --reporter sarif'
  | 'manifest.json'
  | 'state.json'
  | 'source/earlier'
  | 'feed.json'
  | 'ninjs.json'
  | 'sbom.cdx.json';

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC';

const SETTINGS = `name: Harbour Watch
about: It watches a harbour.
url: https://example.org
languages: [de, fr]
time-zone: Europe/Berlin
two-person: false
contacts:
  - name: Press desk
    phone: +44 20 7946 0018
    email: press@example.org
`;

const BOATS = `---
date: 2024-05-06
place: The harbour
reference: HW-1
topics: [Boats]
summary: Fifteen boats are gone.
embargo: 2024-12-01T10:00Z
picture:
  file: boats.png
  text: Boats in the harbour
  caption: The boats on Monday.
  credit: "Photo: Jane Doe"
  rights: Free with the credit.
---

# Boats

On Monday 15 boats were taken, as the log[^1] says. {#text}

See [the report](https://other.example/report). {#link}

![Boats](boats.png)

| Day | Boats |
|---|---|
| Monday | 15 |

[^1]: It is kept in the port.
`;

const short = (title: string, front = ''): string =>
  `---\ndate: 2024-05-07\n${front}---\n\n# ${title}\n\nThe ${title.toLowerCase()} is closed. {#text}\n`;

const GERMAN: Readonly<Record<string, string>> = {
  'Harbour Watch': 'Hafenwacht',
  'It watches a harbour.': 'Sie beobachtet einen Hafen.',
  'Press desk': 'Presse',
  'The harbour': 'Der Hafen',
  'Fifteen boats are gone.': 'Fünfzehn Boote sind weg.',
  'Boats in the harbour': 'Boote im Hafen',
  'The boats on Monday.': 'Die Boote am Montag.',
  'Photo: Jane Doe': 'Foto: Jane Doe',
  'Free with the credit.': 'Frei mit dem Nachweis.',
  'On Monday 15 boats were taken, as the log[^1] says.': 'Am Montag wurden 15 Boote genommen, wie das Buch[^1] sagt.',
  'See [the report](https://other.example/report).': 'Siehe [den Bericht](https://other.example/report).',
  'It is kept in the port.': 'Es liegt im Hafen.',
  Boats: 'Boote',
  Day: 'Tag',
  Monday: 'Montag',
  'There were 16 boats.': 'Es waren 16 Boote.',
  'We look into it.': 'Wir gehen dem nach.',
  Pier: 'Steg',
  'The pier is closed.': 'Der Steg ist geschlossen.',
  Crane: 'Kran',
  'The crane is closed.': 'Der Kran ist geschlossen.',
  Secret: 'Geheimnis',
  'The secret is closed.': 'Das Geheimnis ist geschlossen.',
};

/**
 * Runs the real commands over a newsroom in which all that can happen to statements has happened, and gives back every
 * JSON value that they print or publish.
 *
 * @param outside an empty folder; the newsroom is a folder in it, its key is not
 */
export async function jsonOutputs(outside: string): Promise<Readonly<Record<OutputName, readonly unknown[]>>> {
  const folder = path.join(outside, 'newsroom');
  const run = async (...args: string[]) => (await runCommand(args, folder)).stdout;
  const json = async (...args: string[]): Promise<unknown> => JSON.parse(await run(...args));
  const file = (name: string): string => path.join(folder, name);
  const parsed = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));
  const edit = (name: string, from: string, to: string): void =>
    writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to));
  const publishedAs = (out: string, ending: string): readonly unknown[] =>
    filesBelow(file(out))
      .filter((name) => name.endsWith(ending))
      .map((name) => parsed(`${out}/${name}`));

  writeFiles(folder, {
    'source/newsroom.yaml': SETTINGS,
    'source/boats.md': BOATS,
    'source/boats.png': Buffer.from(PICTURE, 'base64'),
    'source/pier.md': short('Pier', 'languages: [de]\n'),
    'source/crane.md': short('Crane', 'languages: [de]\n'),
    'source/secret.md': short('Secret', 'languages: [de]\n'),
  });
  const translate = async (): Promise<void> => {
    await run('sync');
    for (const name of ['boats', 'pier', 'crane', 'secret', 'newsroom']) {
      const base = Object.entries(parsed(`translations/en/${name}.json`) ?? {});
      const texts = base.map(([key, text]) => [key, GERMAN[String(text)] ?? String(text)]);
      writeFiles(folder, { [`translations/de/${name}.json`]: JSON.stringify(Object.fromEntries(texts), null, 4) });
    }
    await run('sync', '--lang', 'de', '--by', 'T. Name');
  };
  await translate();
  await run('embargo', 'secret', '--until', '2099-01-01T00:00Z');
  await run('approve', 'boats', '--lang', 'de', '--by', 'A. Reader');
  const key = path.join(outside, 'secret.key');
  await run('keygen', key);
  await run('release', '--key', key, '--without', 'fr');
  const first = publishedAs('dist', 'manifest.json');
  const old = readFileSync(file('dist/pier/de/pier.de.txt'));
  const [pdf = ''] = filesBelow(file('dist')).filter((name) => name.endsWith('boats.en.pdf'));

  await run('correct', 'boats', '--note', 'There were 16 boats.');
  await run('withhold', 'pier', '--note', 'We look into it.');
  await translate();
  await run('release', '--key', key, '--without', 'fr', '--drop', 'crane/de');
  await run('release', '--key', key, '--without', 'fr', '--drop', 'boats/de/v1');
  await run('stage', '--key', key);
  writeFileSync(file('old.txt'), old);
  const verified = [
    await json('verify', 'dist', '--json'),
    await json('verify', 'dist/crane/en/crane.en.txt', '--json'),
    await json('verify', 'old.txt', '--release', 'dist', '--json'),
  ];
  writeFileSync(file('altered.pdf'), alteredPdf(readFileSync(file(`dist/${pdf}`))));
  const inspected = [await json('inspect', `dist/${pdf}`, '--json'), await json('inspect', 'altered.pdf', '--json')];
  const manifests = ['dist', 'dist-staging'].flatMap((out) => publishedAs(out, 'manifest.json'));
  const feeds = publishedAs('dist', 'feed.json');
  const wires = publishedAs('dist', '.ninjs.json');
  const list = publishedAs('dist', 'sbom.cdx.json');
  writeFiles(folder, { 'dist/boats/de/boats.de.txt': 'Other words.\n' });
  verified.push(await json('verify', 'dist', '--json'));

  // What can be found: a wrong figure, a text that has changed, a waiver; a language that is not whole, a sign without a font.
  edit('source/crane.md', 'The crane is closed.', 'The crane is closed 𒀀. {#sign}\n\nThe crane is old.');
  edit('translations/de/boats.json', '15 Boote', '51 Boote');
  edit('source/secret.md', 'The secret is closed.', 'The secret is closed again.');
  edit('translations/de/crane.json', '"Kran"', '"Der Kran ist geschlossen."');
  edit('translations/de/crane.json', '"text": "Der Kran ist geschlossen."', '"text": "Kran"');
  edit('translations/de/secret.json', 'geschlossen.', 'wieder geschlossen.');
  await run('sync');
  await run(
    'waive',
    'boats',
    '--lang',
    'de',
    '--key',
    'text',
    '--rule',
    'number',
    '--by',
    'A. Reader',
    '--why',
    'the harbour counts them so',
  );
  return {
    'build --json': [
      await json('build', '--out', 'whole', '--json'),
      await json('build', 'crane', '--lang', 'en', '--out', 'part', '--json'),
    ],
    'check --json': [await json('check', '--json')],
    'check --reporter sarif': [await json('check', '--reporter', 'sarif')],
    'source/earlier': publishedAs('source', '.v1.json'),
    'state.json': publishedAs('translations', '.state.json'),
    'status --json': [await json('status', '--json')],
    'verify --json': verified,
    'inspect --json': inspected,
    'manifest.json': [...first, ...manifests],
    'feed.json': feeds,
    'ninjs.json': wires,
    'sbom.cdx.json': list,
  };
}
