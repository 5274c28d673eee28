import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documents, fronts } from './documents.ts';
import { catalogs, drawings, settings, styles, templates } from './texts.ts';
import { times } from './times.ts';

/** One hostile input: what lies in a newsroom's folder, and the command that is handed it. */
export type HostileCase = {
  readonly name: string;
  /** Puts the input into a newsroom that is well but for it. */
  readonly put: (root: string) => void;
  readonly command: readonly string[];
  /** What a reader of the screen must find, where the input is refused: a file's name. */
  readonly place?: string;
};

const PAGES = ['build', '--format', 'html,text', '--out', 'proof'];
const ALL = ['build', '--out', 'proof'];

const file =
  (name: string, content: string | Uint8Array) =>
  (root: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };

const pipe =
  (name: string) =>
  (root: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    execFileSync('rm', ['-rf', path.join(root, name)]);
    execFileSync('mkfifo', [path.join(root, name)]);
  };

const link =
  (name: string, to: string) =>
  (root: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    execFileSync('rm', ['-rf', path.join(root, name)]);
    symlinkSync(to, path.join(root, name));
  };

const STATEMENT = '---\ndate: 2024-05-06\n---\n\n# Headline\n\n';

const PLACES = [
  'source/newsroom.yaml',
  'source/newsroom.pub',
  'source/harbour.md',
  'source/other.md',
  'source/picture.png',
  'translations/terms.csv',
  'translations/de/harbour.json',
  'translations/de/harbour.state.json',
  'translations/de/labels.json',
  'translations/de/newsroom.json',
  'translations/en/harbour.json',
  'templates/page.html',
  'templates/page.css',
  'templates/print.css',
  'templates/verify.js',
  'source/earlier/harbour.v1.json',
];

const WITH_PICTURE = `${STATEMENT}Text.\n\n![a](picture.png)\n`;

/** A public key that nobody has the other half of. */
const KEY = Buffer.concat([Buffer.from('Ed'), Buffer.alloc(8, 1), Buffer.alloc(32, 2)]).toString('base64');

/** The head of a PNG of 60,000 by 60,000 points, and no point of it. */
const BOMB = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('0000ea600000ea600802000000', 'hex'),
  Buffer.alloc(4),
]);

/** Every hostile input of the permanent corpus. */
export const hostileCases: readonly HostileCase[] = [
  ...Object.entries(documents).flatMap(([name, text]): HostileCase[] => [
    { name: `document, ${name}`, put: file('source/hostile.md', STATEMENT + text), command: ALL, place: 'hostile' },
  ]),
  ...Object.entries(fronts).map(
    ([name, text]): HostileCase => ({
      name: `front matter, ${name}`,
      put: file('source/hostile.md', `---\n${text}\n---\n\n# Headline\n\nText.\n`),
      command: PAGES,
      place: 'hostile',
    }),
  ),
  ...Object.entries(catalogs).map(
    ([name, text]): HostileCase => ({
      name: `translations, ${name}`,
      put: file('translations/de/harbour.json', text),
      command: PAGES,
      place: 'de/harbour',
    }),
  ),
  ...['string without an end', 'brackets', 'unknown keys'].flatMap((name): HostileCase[] => [
    {
      name: `states, ${name}`,
      put: file('translations/de/harbour.state.json', catalogs[name] ?? ''),
      command: ['check'],
      place: 'harbour',
    },
    {
      name: `earlier version, ${name}`,
      put: file('source/earlier/harbour.v1.json', catalogs[name] ?? ''),
      command: PAGES,
      place: 'harbour',
    },
    {
      name: `labels, ${name}`,
      put: file('translations/de/labels.json', catalogs[name] ?? ''),
      command: PAGES,
      place: 'labels',
    },
    {
      name: `sync, ${name}`,
      put: file('translations/de/harbour.json', catalogs[name] ?? ''),
      command: ['sync'],
      place: 'harbour',
    },
    {
      name: `status, ${name}`,
      put: file('translations/de/harbour.json', catalogs[name] ?? ''),
      command: ['status'],
      place: 'harbour',
    },
  ]),
  ...Object.entries(settings).map(
    ([name, text]): HostileCase => ({
      name: `settings, ${name}`,
      put: file('source/newsroom.yaml', `${text}\n`),
      command: PAGES,
      place: 'newsroom.yaml',
    }),
  ),
  ...Object.entries(templates).map(
    ([name, text]): HostileCase => ({
      name: `template, ${name}`,
      put: file('templates/page.html', text),
      command: PAGES,
      place: 'page.html',
    }),
  ),
  ...Object.entries(styles).map(
    ([name, text]): HostileCase => ({
      name: `style sheet, ${name}`,
      put: file('templates/page.css', text),
      command: PAGES,
      place: 'page.css',
    }),
  ),
  ...Object.entries(drawings).map(
    ([name, text]): HostileCase => ({
      name: `drawing, ${name}`,
      put: (root) => {
        file('source/hostile.md', `${STATEMENT}![A drawing](drawing.svg)\n`)(root);
        file('source/drawing.svg', text)(root);
      },
      command: PAGES,
      place: 'hostile',
    }),
  ),
  ...PLACES.flatMap((name): HostileCase[] => [
    {
      name: `pipe as ${name}`,
      put: (root) => {
        if (name === 'source/picture.png') file('source/hostile.md', WITH_PICTURE)(root);
        pipe(name)(root);
      },
      command: PAGES,
      place: path.basename(name).replace(/\..*/, ''),
    },
  ]),
  { name: 'device as a statement', put: link('source/hostile.md', '/dev/zero'), command: PAGES, place: 'hostile' },
  { name: 'folder as a translation', put: link('translations/de/harbour.json', '.'), command: PAGES, place: 'harbour' },
  { name: 'link to itself', put: link('source/hostile.md', 'hostile.md'), command: PAGES, place: 'hostile' },
  { name: 'link that leads out', put: link('source/hostile.md', '/etc/passwd'), command: PAGES, place: 'hostile' },
  { name: 'folders that lead round', put: link('translations/de/de', '..'), command: PAGES },
  ...[
    'x-private',
    'i-klingon',
    'en-GB-oed',
    'zh-min',
    'sgn-BE-FR',
    'art-lojban',
    'a'.repeat(200),
    '(a+)+',
    '[',
    '%2e%2e',
    'de\u202e',
    'qaa',
    'und',
  ].map(
    (tag): HostileCase => ({
      name: `folder of the language ${tag.slice(0, 20)}`,
      put: file(`translations/${tag}/harbour.json`, '{"title": "x"}'),
      command: PAGES,
    }),
  ),
  ...[
    '(a+)+$.md',
    '[.md',
    'a\u001b[2J.md',
    '-rf.md',
    'a\nb.md',
    '__proto__.md',
    'con.md',
    '..md',
    `${'x'.repeat(200)}.md`,
    '\u202edm.md',
    'a{9999}.md',
  ].map(
    (name): HostileCase => ({
      name: `statement by the name of ${JSON.stringify(name).slice(0, 30)}`,
      put: file(`source/${name}`, `${STATEMENT}Text.\n`),
      command: PAGES,
    }),
  ),
  ...['(', '\u001b[31mx', '../../etc/passwd', 'a'.repeat(20_000), '\u202egnp', '__proto__'].flatMap(
    (argument): HostileCase[] => [
      {
        name: `the argument ${JSON.stringify(argument).slice(0, 20)} of build`,
        put: () => undefined,
        command: ['build', argument],
      },
      {
        name: `the argument ${JSON.stringify(argument).slice(0, 20)} of verify`,
        put: () => undefined,
        command: ['verify', argument],
      },
      {
        name: `the argument ${JSON.stringify(argument).slice(0, 20)} as an option`,
        put: () => undefined,
        command: ['build', `--${argument}`],
      },
      {
        name: `the argument ${JSON.stringify(argument).slice(0, 20)} as a language`,
        put: () => undefined,
        command: ['build', '--lang', argument],
      },
      {
        name: `the argument ${JSON.stringify(argument).slice(0, 20)} as a target`,
        put: () => undefined,
        command: ['deploy', '--to', argument],
      },
    ],
  ),
  { name: 'verify: a pipe', put: pipe('x.zip'), command: ['verify', 'x.zip', '--key', KEY], place: 'x.zip' },
  {
    name: 'verify: a device',
    put: link('x.zip', '/dev/zero'),
    command: ['verify', 'x.zip', '--key', KEY],
    place: 'x.zip',
  },
  {
    name: 'verify: zeros',
    put: file('x.zip', new Uint8Array(900_000)),
    command: ['verify', 'x.zip', '--key', KEY],
    place: 'x.zip',
  },
  {
    name: 'inspect: a PDF of brackets',
    put: file('x.pdf', `%PDF-1.7\n${'['.repeat(900_000)}`),
    command: ['inspect', 'x.pdf'],
    place: 'x.pdf',
  },
  { name: 'inspect: a pipe', put: pipe('x.pdf'), command: ['inspect', 'x.pdf'], place: 'x.pdf' },
  {
    name: 'terms: quotation marks',
    put: file('translations/terms.csv', `en,de\n${'"'.repeat(500_001)}`),
    command: ['check'],
    place: 'terms',
  },
  {
    name: 'terms: columns',
    put: file('translations/terms.csv', `en,de${',x'.repeat(300_000)}\n`),
    command: ['check'],
    place: 'terms',
  },
  {
    name: 'terms: rows',
    put: file('translations/terms.csv', `en,de\n${times(60_000, (index) => `a${index},b\n`)}`),
    command: ['check'],
  },
  {
    name: 'terms: one that is everywhere',
    put: file('translations/terms.csv', `en,de\n${times(3000, (index) => `${'a'.repeat(1 + (index % 40))},b\n`)}`),
    command: ['check'],
  },
  {
    name: 'send: a list without an end',
    put: file('list.csv', `email\n"${'a'.repeat(900_000)}`),
    command: ['send', 'harbour', '--list', 'list.csv'],
    place: 'list.csv:2',
  },
  {
    name: 'send: addresses',
    put: file('list.csv', `email\n${'a@'.repeat(100_000)}\n${'a.'.repeat(100_000)}@b\n`),
    command: ['send', 'harbour', '--list', 'list.csv'],
    place: 'list.csv:3',
  },
  {
    name: 'send: names of escapes',
    put: file('list.csv', 'email,name\n"\u001b[2Jx@y.z",a\n'),
    command: ['send', 'harbour', '--list', 'list.csv'],
    place: 'list.csv:2',
  },
  {
    name: 'send: a pipe',
    put: pipe('list.csv'),
    command: ['send', 'harbour', '--list', 'list.csv'],
    place: 'list.csv',
  },
  {
    name: 'picture: a bomb',
    put: (root) => {
      file('source/hostile.md', WITH_PICTURE)(root);
      file('source/picture.png', BOMB)(root);
    },
    command: PAGES,
    place: 'hostile',
  },
  {
    name: 'picture: chunks',
    put: (root) => {
      file('source/hostile.md', WITH_PICTURE)(root);
      file('source/picture.png', Buffer.concat([BOMB.subarray(0, 33), Buffer.alloc(900_000)]))(root);
    },
    command: PAGES,
    place: 'hostile',
  },
];
