import { readdirSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { checkCatalogs } from '../../scripts/checks/check-catalogs.ts';
import { identifyLanguages } from '../../scripts/checks/identify.ts';
import { readLevels } from '../../scripts/checks/levels.ts';
import type { Example, Examples } from '../../scripts/checks/rule.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { approve } from '../../scripts/translation/catalog/approvals.ts';
import { syncedState } from '../../scripts/translation/catalog/synced-state.ts';
import { readTerms } from '../../scripts/translation/catalog/terms.ts';
import { catalogOf, segmentOf, type Texts } from '../support/catalog-of.ts';

const RULES = path.resolve(import.meta.dirname, '../../scripts/checks/rules');
const ENDING = '.examples.ts';
const names = readdirSync(RULES);

/** The rules that there is a file of. */
export const ruleFiles: readonly string[] = names
  .filter((name) => !name.endsWith(ENDING))
  .map((name) => name.replace(/\.ts$/, ''));

/** What stands in `scripts/checks/rules/<id>.examples.ts`, by rule. */
export const examples: ReadonlyMap<string, Examples> = new Map(
  await Promise.all(
    names
      .filter((name) => name.endsWith(ENDING))
      .map(async (name): Promise<[string, Examples]> => {
        const exported: Readonly<Record<string, Examples>> = await import(path.join(RULES, name));
        const [given = { ok: [], notOk: [] }] = Object.values(exported);
        return [name.slice(0, -ENDING.length), given];
      }),
  ),
);

/** No such folder can be made: nothing is remembered from one test to the next. */
const CACHE = '/dev/null/nowhere';

const PLACE = { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } };

/** A file of a translator with two texts, checked: the file with what was said of it, and the file of the source. */
export async function checkExample(example: Example, allowGaps = false) {
  const { source, target, other, base = source, tag = 'ar' } = example;
  const texts: Texts = {
    ...(target === undefined ? {} : { it: target }),
    ...(other === undefined ? {} : { [example.otherKey ?? 'other']: other }),
    second: example.second ?? 'X',
  };
  const segments = [segmentOf('it', source, { place: PLACE, ...example.segment }), segmentOf('second', 'X')];
  const state = example.recorded === undefined ? '' : stateOf(source, example.recorded, example.approved);
  const catalog = catalogOf(tag, segments, texts, { it: base, second: 'X' }, state);
  const sourceFile = new VFile({ path: 'source/x.md' });
  const { facts = {}, definitions = '' } = example;
  const terms = readTerms(new VFile({ path: 'translations/terms.csv', value: example.terms ?? '' }));
  const given = { catalog, source: languageOf('en'), facts, definitions, terms };
  const languages = ['en', 'ar', 'de', 'fr', tag].map((each) => languageOf(each));
  const [subject = given] = await identifyLanguages([given], languages, { folder: CACHE });
  const settings = new VFile({ path: 'source/newsroom.yaml' });
  checkCatalogs([{ subject, sourceFile, allowGaps }], readLevels(example.checks ?? {}, settings, ['ar']));
  expect(settings.messages).toEqual([]);
  return { file: catalog.file, messages: catalog.file.messages, sourceFile };
}

/** The state file of a sync at which the two segments had these translations, and of what was approved then. */
function stateOf(source: string, [it, second]: readonly [string, string], keys: readonly string[] = []): string {
  const texts = [
    { it: source, second: 'X' },
    { it, second },
    { it: source, second: 'X' },
  ] as const;
  const state = syncedState(catalogOf('ar', ...texts), { confirmed: false });
  return approve(catalogOf('ar', ...texts, state), { by: 'A. Reader', at: '2025-01-01', twoPersons: false, keys }).text;
}
