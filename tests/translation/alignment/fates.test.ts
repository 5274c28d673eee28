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
  // Of a long text less than a quarter is left: its neighbours say where it stood, not that it is the same.
  expect(one.minted).toEqual([one.keys[1]]);
  expect(one.inPlaceOf).toEqual(new Map([[one.keys[1], one.first[1]]]));
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

test('where most of a document is replaced, paragraphs of other matters keep no key, though they share words', () => {
  const before: readonly Line[] = [
    ['heading', 'Nine killed in Hamburg flood'],
    [
      'paragraph',
      'Nine people were killed and 31 were injured when the river Elbe burst its banks at half past three on Sunday morning, the senator for the interior, Andreas Grote, said. At least two thousand houses in the district of Wilhelmsburg were flooded, and a quarter of them cannot be lived in any longer.',
    ],
    [
      'paragraph',
      "The damage amounts to 1.2 billion euros, said the insurers' association on Monday. It is thus two and a half times as high as after the flood of 1962, when 315 people lost their lives. The government in Berlin has promised 400 million euros of immediate help, which is to be paid out within fourteen days.",
    ],
    [
      'paragraph',
      '“We have never seen the water rise so fast,” said Marta Kowalczyk, who has lived on the island for forty-two years. She was taken to hospital with her three children.',
    ],
    [
      'paragraph',
      'The association calls for an inquiry under Article 44, paragraph 2 (b), of the Basic Law, and has published [a list of questions](https://example.org/questions) and [a map of the flooded streets](https://example.org/map). Help can be asked for at any time on +49 40 123456, or from 8 a.m. to 6 p.m. at the town hall.',
    ],
    [
      'paragraph',
      'The polls for the district assembly, planned for 6 December, will be held four weeks later. The turnout in the last election fell by five percentage points to 47 per cent.',
    ],
  ];
  const after: readonly Line[] = [
    ['heading', 'Three officers sentenced in Hamburg'],
    [
      'paragraph',
      'A court in Hamburg sentenced three police officers on Friday to between four and seven years in prison for the death of a Syrian prisoner in 2019. The presiding judge, Ulrike Sommer, called the treatment of the man inhuman.',
    ],
    [
      'paragraph',
      'The defence lawyers announced an appeal to the Federal Court of Justice in Karlsruhe. They had asked for an acquittal, and said that no witness had seen the three men beat the prisoner on the night in question.',
    ],
    [
      'paragraph',
      '“My brother died alone, and nobody helped,” said Layla Haddad, who had come from Beirut with her mother for the verdict. She thanked the journalists who had looked into the case.',
    ],
    [
      'paragraph',
      'Our association observed all 41 days of the trial, and has published [a report on the trial](https://example.org/report) in four languages. Journalists can ask for an interview on +49 40 123456.',
    ],
    [
      'paragraph',
      'The polls for the district assembly, planned for 6 December, will be held five weeks later. The turnout in the last election fell by five percentage points to 47 per cent.',
    ],
  ];
  const { first, keys } = edit(before, after);
  expect(keys.slice(1, 4).filter((key) => first.includes(key))).toEqual([]);
  // The last paragraph is the earlier one, edited.
  expect(keys.at(-1)).toBe(first.at(-1));
});

/** Paragraphs of one newsroom on several matters, which share its turns of phrase. */
const PARAGRAPHS: readonly string[] = [
  'The bridge over the Elster was closed on Monday. Its owner has asked for four months to mend it.',
  'A quarter of the harvest was lost to the hail. The farmers have asked the ministry for 12 million euros.',
  'The museum opens again on Saturday. A ticket is nine euros, and pupils do not pay.',
  'Two ferries collided near the island. Nobody was hurt, and the harbour was closed for an hour.',
  'The choir has sung in the cathedral for ninety years. It looks for new voices, tenors above all.',
  'The mayor was fined 4,000 euros on Thursday. He had rented out two flats of the town to his cousin.',
  'A fifth of the trees in the park are ill. The gardeners will fell sixty of them before the winter.',
  'The library lends tools now, from drills to ladders. A drill may be kept for four days.',
  'The school in the valley has eleven pupils left. The district wants to close it in two years.',
  'The tram will run every six minutes from May. The town has bought eight cars for 30 million euros.',
  'The court ordered the mill to pay for the fish that died in the river. The mill will appeal.',
  'The night train to Trieste was cancelled again. The company spoke of a lack of drivers.',
];
const lines = (texts: readonly string[]): readonly Line[] => texts.map((text) => ['paragraph', text]);

test('a text that moved with a word changed keeps its key from what stands where it stood', () => {
  const before = PARAGRAPHS.slice(0, 6);
  for (let from = 0; from < before.length; from++)
    for (let to = 0; to < before.length; to++)
      for (const place of ['Monday', 'the harbour']) {
        const moved = (before[from] ?? '').replace(/\bthe\b/, 'this').replace(/\bhas\b/, 'had');
        // Where it stood there is now something of the same words, and of another matter.
        const words = (before[from] ?? '').split(' ');
        const other = `${words.slice(0, 5).join(' ')} nothing to do with ${place}, said those who live there, and went.`;
        const rest = before.map((text, at) => (at === from ? other : text));
        const after = rest.toSpliced(to > from ? to + 1 : to, 0, moved);
        const { first, keys } = edit(lines(before), lines(after));
        expect(keys[after.indexOf(moved)], `${from} to ${to}`).toBe(first[from]);
        expect(first).not.toContain(keys[after.indexOf(other)]);
      }
});

test('of edited twins each keeps its own key, in their order', () => {
  const [one = '', two = '', three = ''] = PARAGRAPHS;
  const [far, near] = [
    one.replace('Its owner has asked for four months', 'The state wants four years'),
    one.replace('Monday', 'Sunday'),
  ];
  const { first, keys } = edit(lines([two, one, one, three]), lines([two, far, near, three]));
  expect(keys).toEqual(first);
});

test('where a document of the same phrases replaces another, no key is carried; where it is reworded, all are', () => {
  const phrases = (head: readonly string[]): readonly string[] =>
    head.map(
      (text, at) => `${text} The aid amounts to ${at + 3} million euros. The parties may appeal within ${at + 9} days.`,
    );
  const [before, other] = [phrases(PARAGRAPHS.slice(0, 6)), phrases(PARAGRAPHS.slice(6))];
  const replaced = edit(lines(before), lines(other));
  expect(replaced.edited).toEqual([]);
  expect(replaced.inPlaceOf.size).toBe(6);
  const reworded = before.map((text) =>
    text.replace(/\bThe\b/g, 'This').replace(/ (?:was|has|opens|had) /g, ' will soon '),
  );
  expect(edit(lines(before), lines(reworded)).keys).toEqual(replaced.first);
});

test('a text of which every long word was misspelt keeps its key, though no other text was kept', () => {
  const right =
    'Verfassungsbeschwerden gegen Untersuchungshaft scheitern mehrheitlich, berichten Strafverteidigerinnen.';
  const wrong = right.replace(/\p{L}{9,}/gu, (word) => `${word.slice(0, -1)}${word.at(-1)}${word.at(-1)}`);
  const { first, keys } = edit(
    lines([wrong, PARAGRAPHS[0] ?? '']),
    lines([PARAGRAPHS[1] ?? '', PARAGRAPHS[2] ?? '', right]),
  );
  expect(keys[2]).toBe(first[0]);
  expect(first).not.toContain(keys[0]);
});
