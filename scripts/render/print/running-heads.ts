import { once } from '../../lib/once.ts';
import { withoutEmoji } from '../../lib/text/index.ts';
import type { Document } from '../../model/document.ts';

/** CLDR numbering systems that CSS has predefined counter styles for (CSS Counter Styles 3, section 6). */
const COUNTERS: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
  gujr: 'gujarati',
  guru: 'gurmukhi',
  khmr: 'khmer',
  knda: 'kannada',
  laoo: 'lao',
  mlym: 'malayalam',
  mong: 'mongolian',
  mymr: 'myanmar',
  orya: 'oriya',
  taml: 'tamil',
  telu: 'telugu',
  thai: 'thai',
  tibt: 'tibetan',
};

const PAGE = '\uE000';
const PAGES = '\uE001';
const SHORT = 64;
/** Millimetres of the end margin that belong to the text's box. */
const HANG = 3;

/** Millimetres of a sheet's margins beside the page area. */
const SIDES = { start: 18, end: 26 - HANG } as const;
/** Widths of paper in millimetres. */
const PAPER_WIDTH = { A4: 210, Letter: 215.9 } as const;

/** The width of the page area in CSS pixels. */
export const pageAreaWidth = (paper: 'A4' | 'Letter'): number =>
  ((PAPER_WIDTH[paper] - SIDES.start - SIDES.end) * 96) / 25.4;

/** The style sheet of one document's running heads and page numbers: what they say, and on which side they stand. */
export function runningHeads(document: Document, paper: 'A4' | 'Letter'): string {
  const { language, words, masthead } = document;
  const rtl = language.direction === 'rtl';
  const [start, end] = rtl ? ['right', 'left'] : ['left', 'right'];
  const counter = COUNTERS[language.numberingSystem] ?? 'decimal';
  const [before = '', between = '', after = ''] = words('page-of', { page: PAGE, pages: PAGES }).split(
    /[\uE000\uE001]/,
  );
  const box = (place: string, side: string, content: string): string => {
    const padding = side === end ? `padding-${end}: ${HANG}mm;` : '';
    return `@${place}-${side} { content: ${content}; text-align: ${side}; ${padding} ${rtl ? 'direction: rtl;' : ''} }`;
  };
  const foot = `var(--run-page-before) counter(page, ${counter}) var(--run-page-between) counter(pages, ${counter}) var(--run-page-after)`;
  // In a margin box nothing can stand in a span, and so in the emoji's own family.
  return `:root {
  --run-org: ${quoted(withoutEmoji(masthead.name))};
  --run-title: ${quoted(shortTitle(withoutEmoji(document.title)))};
  --run-ref: ${quoted(withoutEmoji(document.reference ?? ''))};
  --run-page-before: ${quoted(before)};
  --run-page-between: ${quoted(between)};
  --run-page-after: ${quoted(after)};
}
/* The spaces that hang at the ends of full lines are printed, and so can be read, only where they are on the page's area. */
body { padding-inline-end: ${HANG}mm }
@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin-${start}: ${SIDES.start}mm; margin-${end}: ${SIDES.end}mm;
  ${box('top', start, 'var(--run-org)')}
  ${box('top', end, 'var(--run-title)')}
  ${box('bottom', start, foot)}
  ${box('bottom', end, 'var(--run-ref)')}
}
@page :first { @top-${start} { content: none } @top-${end} { content: none } }
`;
}

const words = once(() => new Intl.Segmenter('und', { granularity: 'word' }));

/** The title cut to one line of a running head; Han counts twice. */
export function shortTitle(title: string): string {
  let width = 0;
  let kept = '';
  for (const { segment } of words().segment(title)) {
    width += [...segment].reduce(
      (sum, character) => sum + (/[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/.test(character) ? 2 : 1),
      0,
    );
    if (width > SHORT) return `${kept.replace(/(?<![\s\p{P}])[\s\p{P}]+$/u, '')} …`;
    kept += segment;
  }
  return title;
}

/** A text as a CSS string (CSS Syntax 3, "consume a string token"). */
function quoted(text: string): string {
  return `"${text.replace(/["\\<]|\p{Cc}/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
