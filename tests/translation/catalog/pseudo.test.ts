import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkCatalogs } from '../../../scripts/checks/check-catalogs.ts';
import { isPseudo, languageOf } from '../../../scripts/lib/text/language/language.ts';
import { severityOf } from '../../../scripts/model/add-message.ts';
import { wordsFor } from '../../../scripts/translation/catalog/i18n.ts';
import { localize, localizeSource } from '../../../scripts/translation/catalog/localize.ts';
import { pseudoCatalog, pseudoLabels } from '../../../scripts/translation/catalog/pseudo.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { statementOf } from '../../support/read-markdown.ts';

const TEXTS = [
  'source/koblenz-verdict.md',
  'tests/fixtures/harbour/source/night-at-the-pier.md',
  'tests/fixtures/harbour/source/notice-of-correction.md',
];
const accents = languageOf('en-XA');

async function read(name: string) {
  const statement = await statementOf(readFileSync(path.join(REPOSITORY, name), 'utf8'));
  return { statement, catalog: pseudoCatalog(accents, 'accented', 'x', statement.segments, statement.definitions) };
}

/** Names of all nodes in order, with the addresses that they lead to; stretches of text apart. */
function shapeOf(tree: Root): readonly string[] {
  const shape: string[] = [];
  visit(tree, (node) => {
    if (node.type !== 'text') shape.push('url' in node ? `${node.type} ${node.url}` : node.type);
  });
  return shape;
}

test('the two are known by their tags, however these are written, and no other language is one', () => {
  expect(languageOf('EN-xa')).toMatchObject({ tag: 'en-XA', direction: 'ltr', pseudo: 'accented' });
  expect(languageOf('ar-XB')).toMatchObject({ direction: 'rtl', script: 'Arab', pseudo: 'mirrored' });
  expect(['en-xa', 'AR-XB', 'en', 'ar', 'en-GB'].map(isPseudo)).toEqual([true, true, false, false, false]);
  expect(languageOf('ar').pseudo).toBeUndefined();
});

test.each(TEXTS)('%s keeps its links, notes, emphasis and blocks', async (name) => {
  const { statement, catalog } = await read(name);
  expect(shapeOf(localize(statement, catalog).tree)).toEqual(shapeOf(localizeSource(statement).tree));
});

test.each(TEXTS)('%s is a translation that no rule holds back', async (name) => {
  const { statement, catalog } = await read(name);
  const facts = statement.front.facts ?? {};
  const { definitions } = statement;
  const subject = { catalog, source: languageOf('en'), facts, definitions, terms: [] };
  checkCatalogs([{ subject, sourceFile: new VFile({ path: name }), allowGaps: false }]);
  expect(catalog.file.messages.filter((message) => severityOf(message) === 'error').map(String)).toEqual([]);
  expect(catalog.units.length).toBeGreaterThan(3);
});

test.each(TEXTS)('%s is longer in every paragraph, between brackets', async (name) => {
  const { statement, catalog } = await read(name);
  const long = catalog.units.filter(({ segment }) => segment.kind === 'paragraph' && !/[[`{&]/.test(segment.source));
  expect(long.length).toBeGreaterThan(0);
  for (const { segment, target = '' } of long) {
    const growth = (target.length - 2) / segment.source.length;
    expect(growth, segment.source).toBeGreaterThan(1.25);
    expect(growth, segment.source).toBeLessThan(1.41);
    expect(target).toMatch(/^\[.*\]$/s);
  }
  expect(plainText(localize(statement, catalog).tree)).not.toMatch(/\]\(|\*\*/);
});

test('references and addresses are no prose', async () => {
  const statement = await statementOf(
    '# A\n\nSee [the *file*][ref], www.example.org and `code`.[^note]\n\n[ref]: /a\n[^note]: Said so.\n',
  );
  const { units } = pseudoCatalog(accents, 'accented', 'x', statement.segments, statement.definitions);
  const target = units.find(({ segment }) => segment.source.startsWith('See'))?.target ?? '';
  expect(target).toMatch(/^\[Šéé+ \[ţĥé+ \*ƒî+ļé+\*\]\[ref\], www\.example\.org å+ñđ `code`\.\[\^note\]\]$/);
});

test('labels have every plural form that the language asks for', () => {
  const labels = new Map([
    ['pages_one', '{{count}} page'],
    ['pages_other', '{{count}} pages'],
  ]);
  const arabic = wordsFor(languageOf('ar-XB'), pseudoLabels(labels, 'mirrored'));
  expect([0, 1, 2, 3, 11, 100].map((count) => arabic('pages', { count }))).toEqual([
    '0 pages',
    '1 page',
    '2 pages',
    '3 pages',
    '11 pages',
    '100 pages',
  ]);
  expect(wordsFor(accents, pseudoLabels(labels, 'accented'))('pages', { count: 3 })).toMatch(/^\[3 ṗå+ĝé+š\]$/);
});
