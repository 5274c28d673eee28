import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../../scripts/checks/index.ts';
import { formats } from '../../../scripts/model/artifact.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { filesBelow } from '../../support/folder.ts';
import { commandNames } from './trial/command-names.ts';
import { TRANSCRIPTS } from './trial/transcript.ts';

const transcripts = new Map(
  readdirSync(TRANSCRIPTS).map((name) => [name, readFileSync(path.join(TRANSCRIPTS, name), 'utf8')]),
);
const said = [...transcripts.values()].join('\n');
const help = transcripts.get('help.txt') ?? '';
const page = readFileSync(path.join(REPOSITORY, 'docs/commands.md'), 'utf8');
const glance = readFileSync(path.join(REPOSITORY, 'docs/newsroom.md'), 'utf8');

const names = await commandNames();

test.each(names)('the command %s has help, a section and a line in docs, and a transcript', (name) => {
  expect(help).toContain(`$ communique ${name} --help\n`);
  expect(help).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect(page).toContain(`\n## ${name}\n`);
  expect(glance).toContain(`\`communique ${name}`);
  expect(said).toMatch(new RegExp(`^\\$ communique ${name}(?! --help)`, 'm'));
});

test.each(names)('a command line that begins with %s knows that command, and few others', async (name) => {
  const known = await commandNames(name);
  expect(known).toContain(name);
  expect(known.length).toBeLessThan(names.length / 2);
});

test.each(rules.map((rule) => rule.id))(
  'the rule %s is broken by an example or a fixture, and its message is on record',
  (id) => {
    const page = readFileSync(path.join(REPOSITORY, 'docs/checks.md'), 'utf8');
    const [, section = ''] = page.split(`\n### ${id}\n`);
    const isInPage = /^For example, /m.test(section.split('\n### ')[0] ?? '');
    expect(
      isInPage || transcripts.get('faults.txt')?.includes(`[${id}]`),
      'no example in rules/, no fault in tests/fixtures/faults',
    ).toBe(true);
  },
);

test('every other finding that the program can make is on record too', () => {
  const modules = filesBelow(path.join(REPOSITORY, 'scripts')).filter((name) => name.endsWith('.ts'));
  const ids = modules.flatMap((name) =>
    [...readFileSync(path.join(REPOSITORY, 'scripts', name), 'utf8').matchAll(/ruleId: '([a-z-]+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(ids.length).toBeGreaterThan(rules.length);
  expect([...new Set(ids)].filter((id) => !said.includes(`[${id}]`))).toEqual([]);
});

test.each(formats)('the format %s has help and goldens', (format) => {
  const ending = { html: 'index.html', pdf: '.pdf.facts.txt', text: '.en.txt' }[format];
  expect(help).toMatch(new RegExp(`--format <list> .*\\b${format}\\b`));
  const goldens = filesBelow(path.join(REPOSITORY, 'tests/fixtures/harbour/expected'));
  expect(goldens.filter((name) => name.endsWith(ending)).length).toBeGreaterThan(1);
});
