import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEGMENT_KINDS, type SegmentDraft, type SegmentKind } from '../../../scripts/model/statement.ts';
import { keySegments } from '../../../scripts/translation/alignment/key-segments.ts';

const draft = (kind: SegmentKind, source: string, pin?: string): SegmentDraft => ({
  kind,
  source,
  place: undefined,
  notes: [],
  allows: [],
  pin,
});
const keysOf = (drafts: readonly SegmentDraft[], recorded: ReadonlyMap<string, string> = new Map()) =>
  keySegments(drafts, recorded).segments.map(({ key }) => key);
const recordOf = (drafts: readonly SegmentDraft[], recorded: ReadonlyMap<string, string> = new Map()) =>
  new Map(keySegments(drafts, recorded).segments.map(({ key, source }) => [key, source]));

test.each<[drafts: readonly SegmentDraft[], keys: readonly string[]]>([
  [
    [draft('place', 'P'), draft('kicker', 'K'), draft('title', 'T')],
    ['place', 'kicker', 'title'],
  ],
  [
    [draft('kicker', 'A'), draft('kicker', 'B'), draft('title', 'C')],
    ['kicker', 'kicker-2', 'title'],
  ],
  [[draft('paragraph', 'The court in Koblenz has convicted him')], ['paragraph-the-court-in-koblenz-has']],
  [[draft('heading', 'Über *das* Urteil')], ['heading-uber-das-urteil']],
  [[draft('item', "Anwar's [case](https://a.example)")], ['item-anwars-case']],
  [
    [draft('paragraph', 'محكمة'), draft('paragraph', '判决'), draft('item', '1')],
    ['paragraph-1', 'paragraph-2', 'item-1'],
  ],
  [[draft('paragraph', '2022: 13 of 27')], ['paragraph-1']],
  [[draft('paragraph', `${'a'.repeat(60)} bc`)], ['paragraph-1']],
  [
    [draft('paragraph', 'Yes we can'), draft('paragraph', 'Yes we can')],
    ['paragraph-yes-we-can', 'paragraph-yes-we-can-2'],
  ],
  [[draft('paragraph', 'Pinned here', 'own-key')], ['own-key']],
  [
    [draft('paragraph', 'Pinned here', 'own-key'), draft('paragraph', 'Also here', 'own-key')],
    ['own-key', 'paragraph-also-here'],
  ],
])('minted: %#', (drafts, keys) => expect(keysOf(drafts)).toEqual(keys));

test('the headline keeps its key through any edit', () => {
  const recorded = recordOf([draft('kicker', 'Old kicker'), draft('title', 'Old title')]);
  expect(keySegments([draft('kicker', 'New'), draft('title', 'Newer')], recorded)).toMatchObject({
    minted: [],
    gone: [],
  });
});

test('a move keeps every key', () => {
  const drafts = ['One is here', 'Two is here', 'Three is here'].map((text) => draft('paragraph', text));
  const recorded = recordOf(drafts);
  expect(keySegments(drafts.toReversed(), recorded)).toMatchObject({ minted: [], gone: [] });
  expect(keysOf(drafts.toReversed(), recorded)).toEqual(keysOf(drafts).toReversed());
});

test('an edit keeps the key; another text of the same first words gets a new one', () => {
  const recorded = recordOf([draft('paragraph', 'One is here, and old')]);
  const edited = draft('paragraph', 'One is here, and old, or new');
  expect(keySegments([edited], recorded)).toMatchObject({ minted: [], gone: [] });
  const other = draft('paragraph', 'One is here, and old ways are what the ministers of justice left behind in 1951');
  expect(keysOf([draft('paragraph', 'One is here, and old'), other], recorded)).toEqual([
    'paragraph-one-is-here-and-old',
    'paragraph-one-is-here-and-old-2',
  ]);
});

test('a heading does not take the key of a paragraph of the same words', () => {
  const recorded = recordOf([draft('paragraph', 'Same words here')]);
  expect(keysOf([draft('heading', 'Same words here')], recorded)).toEqual(['heading-same-words-here']);
});

test('a pin that comes later takes the text along, and frees its old key', () => {
  const recorded = recordOf([draft('paragraph', 'Same words here')]);
  const keying = keySegments([draft('paragraph', 'Same words here', 'mine')], recorded);
  expect(keying).toMatchObject({ minted: ['mine'], gone: ['paragraph-same-words-here'] });
  expect(keying.segments[0]?.key).toBe('mine');
});

const kind = fc.constantFrom(...SEGMENT_KINDS);
const source = fc.oneof(
  fc.constantFrom(
    'Yes we can',
    'some_one _other x_one',
    'key_plural a_two',
    '١٢٣',
    'Convention relative aux droits',
    'a '.repeat(99),
  ),
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);
const drafts = fc
  .array(fc.record({ kind, source }), { maxLength: 30 })
  .map((list) => list.map((each) => draft(each.kind, each.source)));

test('keys are plain, short, unique, and never read as a plural', () => {
  fc.assert(
    fc.property(drafts, drafts, (first, second) => {
      const recorded = recordOf(first);
      for (const keys of [keysOf(first), keysOf(second, recorded)]) {
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) {
          expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(key.length).toBeLessThanOrEqual(48);
          expect(key).not.toMatch(/_(?:zero|one|two|few|many|other)$/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a thousand equal paragraphs have a thousand short keys', () => {
  const keys = keysOf(
    Array.from({ length: 1_200 }, () => draft('paragraph', 'Abcdefghij klmnopqrst uvwxyzabcd efghijk lmnop')),
  );
  expect(new Set(keys).size).toBe(1_200);
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(48);
});

test('an insertion keeps every other key; a second run changes nothing', () => {
  const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(texts, fc.nat(), (list, seed) => {
      const all = list.map((text) => draft('paragraph', text));
      const at = seed % all.length;
      const before = all.filter((_, index) => index !== at);
      const recorded = recordOf(before);
      const keying = keySegments(all, recorded);
      expect(keying.segments.filter((_, index) => index !== at).map(({ key }) => key)).toEqual(keysOf(before));
      expect(keying).toMatchObject({ gone: [] });
      expect(keying.minted).toHaveLength(1);
      expect(keySegments(all, recordOf(all, recorded))).toMatchObject({ minted: [], gone: [] });
    }),
    { numRuns: 200 },
  );
});

test('nothing given is changed', () => {
  fc.assert(
    fc.property(drafts, (list) => {
      const recorded = recordOf(list);
      const [before, base] = [structuredClone(list), new Map(recorded)];
      keySegments(list, recorded);
      expect(list).toEqual(before);
      expect(recorded).toEqual(base);
    }),
    { numRuns: 50 },
  );
});
