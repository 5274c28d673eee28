import { expect, test } from 'vitest';
import { isMatched, type Matched, matchTags } from '../../../scripts/lib/pdf/tags/match-tags.ts';
import type { Annotation, Mark, Printed } from '../../../scripts/lib/pdf/tags/printed-tree.ts';
import type { Tag, TagText, TagType } from '../../../scripts/lib/pdf/tags/tag.ts';

const tag = (type: TagType, printed: string | undefined, ...children: readonly (Tag | TagText)[]): Tag => ({
  type,
  printed,
  language: 'en',
  direction: 'ltr',
  children,
});
const text = (value: string): TagText => ({ text: value });
const printed = (type: string, ...kids: Printed['kids']): Printed => ({ type, kids });
const mark = (mcid: number, page = 0): Mark => ({ page, mcid });
const link = (number: number): Annotation => ({ annotation: { number } });

/** `Document[P[0 Link[1 @7] 2]]` */
function shape({ tag: { type }, kids }: Matched): string {
  const inside = kids.map((kid) => {
    if (isMatched(kid)) return shape(kid);
    return 'mcid' in kid ? `${kid.mcid}` : `@${kid.annotation.number}`;
  });
  return `${type}[${inside.join(' ')}]`;
}

const sheet = (...children: readonly (Tag | TagText)[]): Tag => tag('Document', 'Document', ...children);
const print = (...kids: Printed['kids']): Printed => printed('Document', ...kids);

test('text, links and rectangles come where the sheet has them, in whatever order they are printed', () => {
  const paragraph = tag('P', 'P', text('see '), tag('Link', 'Link', text('this')), text(' now'));
  expect(
    shape(
      matchTags(sheet(paragraph), print(printed('P', mark(0), printed('Link', link(7), mark(1, 1), link(8)), mark(2)))),
    ),
  ).toBe('Document[P[0 Link[1 @7 @8] 2]]');
});

test('elements of our own take what is printed for their text', () => {
  const item = tag(
    'LI',
    'LI',
    { ...tag('Lbl', 'Lbl'), isOptional: true },
    tag('LBody', undefined, text('one'), tag('P', 'P', text('two'))),
  );
  const list = sheet(tag('L', 'L', item, item));
  const items = [
    printed('LI', printed('Lbl', mark(0)), mark(1), printed('P', mark(2))),
    printed('LI', mark(3), printed('P', mark(4))),
  ];
  expect(shape(matchTags(list, print(printed('L', ...items))))).toBe(
    'Document[L[LI[Lbl[0] LBody[1 P[2]]] LI[LBody[3 P[4]]]]]',
  );
});

test('what says nothing is not looked for, but for cells', () => {
  const empty = tag('Strong', 'Strong', text(''));
  const cell = { ...tag('TD', 'TD', text(' ')), cell: { columns: 1, rows: 1, headers: [] } };
  const row = tag('TR', 'TR', cell, { ...cell, children: [text('x')] });
  expect(
    shape(
      matchTags(
        sheet(tag('P', 'P', text('a'), empty, text('b')), row),
        print(printed('P', mark(0)), printed('TR', printed('TD', mark(1)))),
      ),
    ),
  ).toBe('Document[P[0] TR[TD[] TD[1]]]');
});

const P = tag('P', 'P', text('Some words'));
/** Each: what differs, the sheet, the print, what is said of it. */
const DIFFERENCES: readonly (readonly [string, Tag, Printed, RegExp])[] = [
  [
    'an element that is missing',
    sheet(P, P),
    print(printed('P', mark(0))),
    /Document › P \(“Some words”\): found nothing/,
  ],
  ['another element', sheet(P), print(printed('H1', mark(0))), /Document › P .*: found H1/],
  [
    'an element too many',
    sheet(P),
    print(printed('P', mark(0)), printed('P', mark(1))),
    /Document .*: found P after its end/,
  ],
  ['text that is missing', sheet(P), print(printed('P', printed('Strong', mark(0)))), /“Some words” was not printed/],
  [
    'text nobody wrote',
    sheet(tag('L', 'L', P)),
    print(printed('L', mark(0), printed('P', mark(1)))),
    /› L › P .*: found text/,
  ],
  [
    'another order',
    sheet(tag('H1', 'H1', text('a')), P),
    print(printed('P', mark(0)), printed('H1', mark(1))),
    /› H1 .*: found P/,
  ],
];

test.each(DIFFERENCES)('%s is a fault that names the place', (_, tags, tree, message) => {
  expect(() => matchTags(tags, tree)).toThrow(
    expect.objectContaining({ code: 'pdf-tags', message: expect.stringMatching(message) }),
  );
});
