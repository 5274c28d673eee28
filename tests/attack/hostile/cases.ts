import path from 'node:path';
import { commandCases } from './commands.ts';
import { documents, fronts } from './documents.ts';
import type { HostileCase } from './hostile-case.ts';
import { file, link, pipe } from './put.ts';
import { catalogs, drawings, settings, styles, templates } from './texts.ts';

const PAGES = ['build', '--format', 'html,text', '--out', 'proof'];
const ALL = ['build', '--out', 'proof'];

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
  ...commandCases,
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
