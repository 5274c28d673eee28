import { expect, test } from 'vitest';
import { z } from 'zod';
import { frontMatterSchema } from '../../scripts/source/front-matter/front-matter-schema.ts';
import { settingsSchema } from '../../scripts/source/newsroom/settings.ts';
import { fieldTable } from './field-table.ts';
import { expectPage } from './page.ts';

test('docs/settings.md has every setting', () => {
  const introduction = `# Settings

\`source/newsroom.yaml\` says what holds for the whole newsroom. Everything in it is optional, and so is the file. An unknown
field or a wrong value is an error with its line, and the rest still counts.

`;
  expectPage('settings.md', `${introduction}${fieldTable(settingsSchema)}\n`);
});

test('docs/front-matter.md has every field of a statement', () => {
  const introduction = `# Front matter

What stands above a statement's text: YAML between \`---\`, TOML between \`+++\`, or a JSON object. Everything in it is
optional. The names that Hugo, Jekyll, Docusaurus, Eleventy and Astro give to the same things are understood, too.

`;
  expectPage('front-matter.md', `${introduction}${fieldTable(frontMatterSchema)}\n`);
});

test('each form of a value is listed', () => {
  const named = z.record(z.string(), z.union([z.string(), z.strictObject({ c: z.string().describe('C.') })]));
  expect(fieldTable(z.strictObject({ a: named.optional().describe('A.') }))).toBe(
    [
      '| field | value | what it says |',
      '|---|---|---|',
      '| `a` | names and values | A. |',
      '| `a.NAME.c` | text | C. Required. |',
    ].join('\n'),
  );
  const either = z.union([z.string(), z.strictObject({ c: z.string().describe('C.') })]);
  expect(fieldTable(z.strictObject({ a: either.describe('A.') }))).toContain(
    '| `a` | text, or the following | A. Required. |',
  );
});

test('a field without a description is an error', () => {
  expect(() => fieldTable(z.strictObject({ a: z.string() }))).toThrow('a has no description');
  expect(fieldTable(z.strictObject({ a: z.array(z.strictObject({ b: z.int().describe('B.') })).describe('A.') }))).toBe(
    [
      '| field | value | what it says |',
      '|---|---|---|',
      '| `a` | list of the following | A. Required. |',
      '| `a[].b` | whole number | B. Required. |',
    ].join('\n'),
  );
});
