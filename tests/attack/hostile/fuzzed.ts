import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomNumbers } from '../../support/random.ts';
import { documents, fronts } from './documents.ts';
import type { HostileCase } from './hostile-case.ts';

/** What the inputs are made of: pieces that mean something to one reader or another. */
const PIECES = [
  '*',
  '_',
  '~~',
  '`',
  '```\n',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '[^a]',
  '[^a]: ',
  '<',
  '>',
  '</b>',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&#x0;',
  '\\',
  '|',
  '|-|\n',
  '\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n# ',
  '\n---\n',
  '    ',
  '\t',
  ' ',
  'a',
  '14',
  '1,000',
  '١٤',
  '字',
  'م',
  'क्',
  '\u0301',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u0000',
  '\u001b[2J',
  '\ufe0f',
  '👩',
  '{{a}}',
  '{#k}',
  '"',
  ':',
  '{',
  '}',
  ',',
  'https://a.b/',
  'a@b.c',
  '$t(',
  '%',
  '..',
  '/',
];

/** Inputs made at random, the same for the same seed: a few pieces, many times over, in a file of some kind. */
export function fuzzedCases(count: number, seed: number): readonly HostileCase[] {
  const random = randomNumbers(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const piece = (): string => PIECES[pick(PIECES.length)] ?? '';
  const known = [...Object.values(documents), ...Object.values(fronts)];
  const text = (): string => {
    const unit = Array.from({ length: 1 + pick(6) }, piece).join('');
    const many = unit.repeat(1 + pick(Math.ceil(60_000 / Math.max(1, unit.length))));
    const other = known[pick(known.length)] ?? '';
    const from = pick(other.length);
    return pick(3) === 0 ? many + other.slice(from, from + pick(20_000)) : many;
  };
  return Array.from({ length: count }, (_, index): HostileCase => {
    const content = text();
    const [name, command] = [
      ['source/fuzzed.md', ['build', '--out', 'proof']],
      ['translations/de/harbour.json', ['build', '--format', 'html,text', '--out', 'proof']],
      ['source/fuzzed.md', ['check']],
      ['source/newsroom.yaml', ['check']],
    ][index % 4] ?? ['', []];
    const file = typeof name === 'string' ? name : '';
    const body = file.endsWith('.md')
      ? `---\ndate: 2024-05-06\n---\n\n# Fuzzed\n\n${content}`
      : file.endsWith('.json') && pick(2) === 0
        ? JSON.stringify({ title: content.slice(0, 200_000) })
        : content;
    return {
      name: `fuzzed ${index} of seed ${seed}, ${file}`,
      command: typeof command === 'string' ? [command] : (command ?? []),
      place: path.basename(file).replace(/\..*/, ''),
      put: (root) => {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), body);
      },
    };
  });
}
