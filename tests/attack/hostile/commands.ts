import type { HostileCase } from './hostile-case.ts';
import { file, link, pipe } from './put.ts';
import { times } from './times.ts';

/** A public key that nobody has the other half of. */
const KEY = Buffer.concat([Buffer.from('Ed'), Buffer.alloc(8, 1), Buffer.alloc(32, 2)]).toString('base64');

/** Hostile arguments, and hostile files that a command is handed by name or reads for itself. */
export const commandCases: readonly HostileCase[] = [
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
];
