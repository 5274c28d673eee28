import { expect, test } from 'vitest';
import type { SegmentDraft, SegmentKind } from '../../../scripts/model/statement.ts';
import { keySegments } from '../../../scripts/translation/alignment/key-segments.ts';
import { draft } from '../corpora.ts';

type Line = readonly [kind: SegmentKind, text: string, pin?: string];

/** Keys one version of a document, then the next. */
function edit(before: readonly Line[], after: readonly Line[]) {
  const drafts = (lines: readonly Line[]): readonly SegmentDraft[] => lines.map((line) => draft(...line));
  const first = keySegments(drafts(before), new Map()).segments;
  const next = keySegments(drafts(after), new Map(first.map(({ key, source }) => [key, source])));
  return { ...next, first: first.map(({ key }) => key), keys: next.segments.map(({ key }) => key) };
}

const [FIRST, SECOND, THIRD]: readonly [Line, Line, Line] = [
  ['paragraph', 'The court in Koblenz convicted him of torture and of 27 murders, and sentenced him to life.'],
  ['paragraph', 'Survivors who had come from nine countries heard the verdict in silence.'],
  ['paragraph', 'The file that we gave to the prosecutor holds the names of 58 people.'],
];

test('an edit keeps its key and is told with both texts and their likeness', () => {
  const after: Line = ['paragraph', FIRST[1].replace('27 murders', '28 murders')];
  const { first, keys, edited, minted, gone } = edit([FIRST, SECOND], [after, SECOND]);
  expect(keys).toEqual(first);
  expect(edited).toEqual([{ key: first[0], before: FIRST[1], after: after[1], similarity: expect.any(Number) }]);
  expect(edited[0]?.similarity).toBeGreaterThan(0.9);
  expect([minted, gone]).toEqual([[], []]);
});

test('other blanks and line breaks are no edit; other quotes are', () => {
  const quoted: Line = ['paragraph', 'He said "no" and left the court before the verdict was read.'];
  const [wrapped, curly]: readonly Line[] = [
    ['paragraph', quoted[1].replace(' and ', '\nand ')],
    ['paragraph', quoted[1].replace('"no"', '“no”')],
  ];
  expect(edit([quoted, SECOND], [wrapped ?? quoted, SECOND]).edited).toEqual([]);
  expect(edit([quoted, SECOND], [curly ?? quoted, SECOND]).edited).toMatchObject([{ similarity: 1 }]);
});

test('a text that was rewritten and moved finds its key', () => {
  const moved: Line = ['paragraph', SECOND[1].replace('in silence', 'without a word')];
  const { first, keys } = edit([FIRST, SECOND, THIRD], [moved, FIRST, THIRD]);
  expect(keys).toEqual([first[1], first[0], first[2]]);
});

test('between neighbours that stayed a heading of other words keeps its key, and one of one word', () => {
  const { first, keys, edited } = edit(
    [FIRST, ['heading', 'Background'], SECOND],
    [FIRST, ['heading', 'What went before'], SECOND],
  );
  expect(keys).toEqual(first);
  expect(edited[0]?.similarity).toBeLessThan(0.25);
});

test.each<[Line, Line]>([
  [
    ['heading', 'A verdict in Koblenz after ten years'],
    ['paragraph', 'A verdict in Koblenz after ten years'],
  ],
  [
    ['paragraph', 'A verdict in Koblenz after ten years'],
    ['heading', 'A verdict in Koblenz after ten years'],
  ],
])('no key passes between headings and prose: %s', (before, after) => {
  const { minted, gone } = edit([FIRST, before, SECOND], [FIRST, after, SECOND]);
  expect([minted.length, gone.length]).toEqual([1, 1]);
});

test('a paragraph that became a list item keeps its key', () => {
  const { first, keys } = edit([FIRST, SECOND], [FIRST, ['item', SECOND[1]]]);
  expect(keys).toEqual(first);
});

test('of a split text the longer part keeps the key, and the other is offered it', () => {
  const whole: Line = ['paragraph', `${FIRST[1]} ${SECOND[1]}`];
  const { first, keys, minted, splitFrom } = edit([whole, THIRD], [FIRST, SECOND, THIRD]);
  expect(keys[0]).toBe(first[0]);
  expect(minted).toEqual([keys[1]]);
  expect([...splitFrom]).toEqual([[keys[1], first[0]]]);
});

test('of two texts that were joined the longer keeps its key, and the other is offered to it', () => {
  const whole: Line = ['paragraph', `${FIRST[1]} ${SECOND[1]}`];
  const { first, keys, gone, mergedInto } = edit([FIRST, SECOND, THIRD], [whole, THIRD]);
  expect(keys).toEqual([first[0], first[2]]);
  expect(gone).toEqual([first[1]]);
  expect([...mergedInto]).toEqual([[first[1], first[0]]]);
});

test('where most of a document is replaced, no key goes to another text, and each is told what stood there', () => {
  const [A, B, C]: readonly [Line, Line, Line] = [
    ['paragraph', 'Nobody has said yet who will pay for the appeal that was lodged last week in Geneva.'],
    ['paragraph', 'It rained on the morning on which our office moved into another building by a lake.'],
    ['heading', 'Weather'],
  ];
  const { first, keys, minted, inPlaceOf } = edit([FIRST, SECOND, ['heading', 'Verdict'], THIRD], [A, B, C, THIRD]);
  expect(keys[3]).toBe(first[3]);
  expect(minted).toEqual(keys.slice(0, 3));
  expect(inPlaceOf).toEqual(new Map([0, 1, 2].map((at) => [keys[at], first[at]])));
  const one = edit([FIRST, SECOND, THIRD], [FIRST, A, THIRD]);
  expect(one.inPlaceOf.size).toBe(0);
});

test('a pin holds its key whatever its text becomes, and takes no part in the rest', () => {
  const { keys, edited } = edit(
    [FIRST, ['paragraph', 'One text', 'pinned'], SECOND],
    [['paragraph', FIRST[1], 'pinned'], SECOND, FIRST],
  );
  expect(keys[0]).toBe('pinned');
  expect(edited.map(({ key }) => key)).toEqual(['pinned']);
  expect(keys.slice(1)).toEqual(edit([FIRST, SECOND], [SECOND, FIRST]).keys);
});

test('a title of other words is still the title', () => {
  const { keys, edited } = edit([['title', 'Verdict'], FIRST], [['title', 'Everything has changed'], FIRST]);
  expect(keys[0]).toBe('title');
  expect(edited).toHaveLength(1);
});

test.each<readonly [string, string, string, readonly string[]]>([
  ['an unchanged document', 'A X B X C', 'A X B X C', []],
  ['an insertion between twins that touch', 'A X X C', 'A X B X C', []],
  ['an insertion far away', 'A X B X C D', 'A X B X C E D', []],
  ['one of two that touched is gone', 'A X X C', 'A X C', ['X']],
  ['one of two with other neighbours is gone', 'A X B X C', 'A X B C', []],
  ['one moved', 'A X B C X D', 'A B X C X D', ['X']],
  ['one moved to where neither stood', 'A X B C D X', 'A B X C D', ['X']],
  ['a third came between', 'A X X C', 'A X X X C', ['X', 'X']],
])('twins: %s', (_, before, after, doubtful) => {
  const lines = (letters: string): readonly Line[] =>
    letters.split(' ').map((letter): Line => [letter === 'X' ? 'cell' : 'paragraph', TEXTS[letter] ?? letter]);
  const { segments, twins } = edit(lines(before), lines(after));
  const texts = twins.map(({ key }) => segments.find((segment) => segment.key === key)?.source);
  expect(texts).toEqual(doubtful.map((letter) => TEXTS[letter]));
});

const TEXTS: Readonly<Record<string, string>> = {
  A: FIRST[1],
  B: SECOND[1],
  C: THIRD[1],
  D: 'Nobody has said yet who will pay for the appeal.',
  E: 'It rained on the day on which all of this took place.',
  X: 'Yes',
};
