import { expect, test } from 'vitest';
import { rules } from '../../../../scripts/checks/index.ts';
import { groupsOf } from '../../../../scripts/lib/text/comparison/exchanged.ts';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';
import { catalogOf, segmentOf } from '../../../support/catalog-of.ts';
import { declaration, pairsWithEnglish } from '../../../support/udhr.ts';

const CODES =
  'arb pes_1 heb rus ukr bul ell_monotonic hye deu_1996 fra spa por_PT ita pol tur hun fin jpn kor hin vie ind'.split(
    ' ',
  );

/** Keys of the texts that the rule takes for exchanged, all the texts being those of one declaration. */
function exchangedIn(code: string, change: (targets: readonly string[]) => readonly string[]): readonly string[] {
  const pairs = pairsWithEnglish(code).filter(([, target]) => target !== '');
  const targets = change(pairs.map(([, target]) => target));
  const segments = pairs.map(([source], at) => segmentOf(`k${at}`, source));
  const byKey = (list: readonly string[]) => Object.fromEntries(list.map((text, at) => [`k${at}`, text]));
  const catalog = catalogOf(declaration(code).tag, segments, byKey(targets), byKey(pairs.map(([source]) => source)));
  const rule = rules.find(({ id }) => id === 'swapped');
  const subject = { catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] };
  const found = [...(rule?.check(subject) ?? [])];
  expect(found.every(({ severity }) => severity === 'notice')).toBe(true);
  return found.map(({ unit }) => unit?.segment.key ?? '');
}

test('texts in their places are taken for exchanged in fewer than 1 of 100', () => {
  const found = CODES.flatMap((code) => exchangedIn(code, (targets) => targets));
  const all = CODES.flatMap((code) => pairsWithEnglish(code).filter(([, target]) => target !== ''));
  expect((100 * found.length) / all.length).toBeLessThan(1);
});

test.each([
  { name: 'anywhere', distance: (k: number) => k * 16 + 12 },
  { name: 'side by side', distance: () => 1 },
])(
  'two texts without figures that have changed places $name are found in 85 of 100, before there is anything to remember',
  ({ distance }) => {
    let [tried, caught] = [0, 0];
    for (const code of CODES) {
      const long = pairsWithEnglish(code)
        .filter(([, target]) => target !== '')
        .flatMap(([source], at) => (source.length > 40 ? [at] : []));
      for (let k = 0; k < 3; k++) {
        const place = (k * 13 + 5) % long.length;
        const [one = 0, other = 0] = [long[place], long[(place + distance(k)) % long.length]];
        if (one === other) continue;
        const keys = exchangedIn(code, (targets) =>
          targets.with(one, targets[other] ?? '').with(other, targets[one] ?? ''),
        );
        tried++;
        if ([one, other].every((at) => keys.includes(`k${at}`))) caught++;
      }
    }
    expect(tried).toBeGreaterThan(60);
    expect((100 * caught) / tried).toBeGreaterThanOrEqual(85);
  },
);

test('groups are of letters of longer Latin words, without accents', () => {
  expect(groupsOf('Zürich')).toEqual(groupsOf('ZURICH'));
  expect(groupsOf('abcde').length).toBe(2);
  expect([groupsOf('abcd def').length, groupsOf('Москва').length]).toEqual([0, 0]);
});
