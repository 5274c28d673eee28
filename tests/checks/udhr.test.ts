import { expect, test } from 'vitest';
import { rules } from '../../scripts/checks/index.ts';
import type { RuleFinding } from '../../scripts/checks/rule.ts';
import { isLookAlikeScript, lookAlikes } from '../../scripts/lib/text/characters/homoglyphs.ts';
import { endsInStop, sentences } from '../../scripts/lib/text/comparison/sentences.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { syncedState } from '../../scripts/translation/catalog/synced-state.ts';
import { catalogOf, segmentOf } from '../support/catalog-of.ts';
import { declaration, pairsWithEnglish } from '../support/udhr.ts';

/** Thirty-two languages in twenty-two scripts. */
const CODES = (
  'arb pes_1 heb urd rus ukr bul srp_cyrl ell_monotonic hye kat deu_1996 fra spa por_PT por_BR ita pol tur hun fin ' +
  'cmn_hant jpn kor hin ben tam tha khm mya amh vie'
).split(' ');

type Text = { readonly tag: string; readonly script: string; readonly pairs: readonly (readonly [string, string])[] };
const texts: readonly Text[] = CODES.map((code) => {
  const { tag } = declaration(code);
  return { tag, script: languageOf(tag).script, pairs: pairsWithEnglish(code).filter(([, target]) => target !== '') };
});

/** What one rule says of a whole declaration. */
function findings(
  ruleId: string,
  { tag, pairs }: Text,
  targets: readonly string[],
  state = '',
): readonly RuleFinding[] {
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`No rule ${ruleId}`);
  const segments = pairs.map(([source], at) => segmentOf(`k${at}`, source));
  const byKey = (list: readonly string[]) => Object.fromEntries(list.map((text, at) => [`k${at}`, text]));
  const catalog = catalogOf(tag, segments, byKey(targets), byKey(pairs.map(([source]) => source)), state);
  return [...rule.check({ catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] })];
}

const right = ({ pairs }: Text): readonly string[] => pairs.map(([, target]) => target);
const total = texts.reduce((sum, { pairs }) => sum + pairs.length, 0);

/** The share of right translations that each rule may speak of, in percent. */
test.each<[ruleId: string, percent: number]>([
  ['invisible', 0],
  ['homoglyph', 0],
  ['doubled', 0],
  ['doubled-word', 0.1],
  ['mojibake', 0],
  ['near-name', 0],
  ['partly-untranslated', 0],
  ['wrong-script', 0],
  ['quotation-marks', 0],
  ['spacing', 0.1],
  ['length', 0.5],
  ['sentence-count', 1],
])('%s is silent on the Universal Declaration but for %d in 100', (ruleId, percent) => {
  const found = texts.flatMap((text) => findings(ruleId, text, right(text)));
  expect((100 * found.length) / total).toBeLessThanOrEqual(percent);
});

/** A text with one damage, or nothing where it cannot be done there. */
type Damage = (target: string, source: string, script: string, at: number) => string | undefined;

function spot(text: string, at: number): number | undefined {
  const inside = [...text.matchAll(/\p{L}\p{M}*(?=\p{L})/gu)];
  const match = inside[(at * 7) % Math.max(1, inside.length)];
  return match === undefined ? undefined : match.index + match[0].length;
}

const swapLetter: Damage = (target, _source, script, at) => {
  if (!isLookAlikeScript(script)) return undefined;
  const swaps = [...target.matchAll(/(?<=\p{L}\p{M}*)\p{L}/gu)].flatMap((match) =>
    (['Latn', 'Cyrl', 'Grek', 'Armn'] as const)
      .flatMap((other) => (other === script ? [] : lookAlikes(match[0], other)))
      .map((letter) => target.slice(0, match.index) + letter + target.slice(match.index + match[0].length)),
  );
  return swaps[(at * 7) % Math.max(1, swaps.length)];
};

const dropSentence: Damage = (target, source, _script, at) => {
  const [wanted, own] = [sentences(source), sentences(target)];
  const gone = own[at % Math.max(1, own.length)];
  if (gone === undefined || own.length < 2 || own.length !== wanted.length) return undefined;
  return (target.slice(0, gone.start) + target.slice(gone.end)).trim();
};

test.each<[what: string, ruleId: string, percent: number, damage: Damage, step?: number]>([
  [
    'a hidden character',
    'invisible',
    100,
    (target, _source, _script, at) => {
      const place = spot(target, at);
      const hidden = ['\uFEFF', '\u3164', '\u{E0041}', '\u0092', '\uFFFD', '\u2060'][at % 6] ?? '';
      return place === undefined ? undefined : target.slice(0, place) + hidden + target.slice(place);
    },
  ],
  ['a letter of another alphabet', 'homoglyph', 100, swapLetter],
  ['a text that stands twice', 'doubled', 99.5, (target) => `${target} ${target}`],
  ['a sentence that was left out', 'sentence-count', 95, dropSentence, 1],
  [
    'a text cut in half',
    'length',
    95,
    (target, source) => (endsInStop(source) ? [...target].slice(0, target.length / 2).join('') : undefined),
  ],
])('%s is found by %s in %d of 100', (_what, ruleId, percent, damage, step = 9) => {
  let [tried, caught] = [0, 0];
  for (const text of texts) {
    for (let at = 0; at < text.pairs.length; at += step) {
      const [source = '', target = ''] = text.pairs[at] ?? [];
      const damaged = source.length < 40 ? undefined : damage(target, source, text.script, at);
      if (damaged === undefined) continue;
      const found = findings(ruleId, text, right(text).with(at, damaged));
      tried++;
      if (found.some(({ unit }) => unit?.segment.key === `k${at}`)) caught++;
    }
  }
  expect(tried).toBeGreaterThan(75);
  expect((100 * caught) / tried).toBeGreaterThanOrEqual(percent);
});

test('every swap of two texts is found after the first sync', () => {
  for (const text of texts) {
    const before = right(text);
    const base = Object.fromEntries(text.pairs.map(([source], at) => [`k${at}`, source]));
    const segments = text.pairs.map(([source], at) => segmentOf(`k${at}`, source));
    const state = syncedState(
      catalogOf(text.tag, segments, Object.fromEntries(before.map((target, at) => [`k${at}`, target])), base),
      { confirmed: false },
    );
    const [one = '', other = ''] = [before[1], before[4]];
    expect(one).not.toBe(other);
    const said = (list: readonly string[]): readonly RuleFinding[] =>
      findings('swapped', text, list, state).filter(({ severity }) => severity !== 'notice');
    expect(said(before)).toEqual([]);
    const found = said(before.with(1, other).with(4, one));
    expect(found.map(({ unit, expected }) => [unit?.segment.key, ...(expected ?? [])])).toEqual([
      ['k1', 'k4'],
      ['k4', 'k1'],
    ]);
  }
});

test('a file in the wrong script is said once, and a single text by itself', () => {
  const [arabic, german] = ['ar', 'de-1996'].map((tag) => texts.find((text) => text.tag === tag));
  if (arabic === undefined || german === undefined) throw new Error('No text');
  const foreign = arabic.pairs.map((_, at) => german.pairs[at]?.[1] ?? '');
  expect(findings('wrong-script', arabic, foreign).map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/, in \d+ of \d+ segments$/),
  ]);
  expect(findings('wrong-script', arabic, right(arabic).with(1, foreign[1] ?? ''))).toHaveLength(1);
});
