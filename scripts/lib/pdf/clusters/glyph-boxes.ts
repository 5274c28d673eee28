import { ARABIC_DIGIT, traits } from '../fonts/traits.ts';
import { inkOf, LRM, leadOf, type PlacedGlyph, type RunScale, WORD_JOINER } from './placed-glyph.ts';

/** In ems: left ends that are nearer are taken for the same letter printed twice. */
const NEAR = 0.1;
const BEHIND = 0.02;
const LEAST = 0.2;

/**
 * The glyphs with a box for each letter: those without one, such as the alef of Noto Naskh's lam-alef, share their
 * neighbour's.
 */
export function shareBoxes(items: readonly PlacedGlyph[], { size, unitsPerEm }: RunScale): PlacedGlyph[] {
  const shared = [...items];
  const units = (length: number): number => Math.round((length * unitsPerEm) / size);
  for (let index = 0; index + 1 < shared.length; index++) {
    const left = shared[index];
    const at = nextBase(shared, index);
    const right = shared[at];
    if (left?.kind !== 'letter' || right?.kind !== 'letter') continue;
    const distance = right.x - left.x;
    if (distance >= NEAR * size || distance <= -BEHIND * size) continue;
    const total = units(Math.max(left.x + left.width, right.x + right.width) - left.x);
    if (total <= LEAST * unitsPerEm) continue;
    const half = total >> 1;
    const middle = left.x + (half * size) / unitsPerEm;
    const components = [...inkOf(left), ...inkOf(right, units(distance))];
    shared[index] = { ...left, glyph: undefined, components, advance: half, width: (half * size) / unitsPerEm };
    for (let mark = index + 1; mark < at; mark++) {
      const item = shared[mark];
      if (item !== undefined) shared[mark] = { ...item, x: middle - (item.lead ?? leadOf(item.text) * size) };
    }
    const rest = total - half;
    shared[at] = {
      ...right,
      glyph: undefined,
      components: [],
      advance: rest,
      x: middle,
      width: (rest * size) / unitsPerEm,
    };
  }
  return shared;
}

/** In ems: a wider kern would be taken for a space, or for a step back. */
const WIDEST = 0.05;
const NARROWEST = -0.15;

/** The glyphs with the kerning inside a word added to the letters' advances, so that no reader sees a gap. */
export function foldKerns(items: readonly PlacedGlyph[], { size, unitsPerEm }: RunScale): PlacedGlyph[] {
  const folded = [...items];
  for (let index = 0; index + 1 < folded.length; index++) {
    const item = folded[index];
    const next = folded[nextBase(folded, index)];
    if (item?.kind !== 'letter' || folded[index + 1]?.kind === 'space' || next?.kind !== 'letter') continue;
    const gap = next.x - item.x - item.width;
    if (gap <= WIDEST * size && gap >= NARROWEST * size) continue;
    const advance = Math.round(((next.x - item.x) * unitsPerEm) / size);
    if (advance <= 0) continue;
    folded[index] = {
      ...item,
      glyph: undefined,
      components: inkOf(item),
      advance,
      width: (advance * size) / unitsPerEm,
    };
  }
  return folded;
}

function nextBase(items: readonly PlacedGlyph[], index: number): number {
  let at = index + 1;
  while (items[at]?.kind === 'mark') at++;
  return at;
}

const SEPARATOR = /^[.,:/-]$/;

/**
 * The glyphs with each number in Arabic-Indic digits as one: MuPDF takes such digits for right-to-left letters, by the
 * first character of each glyph, and would turn the number round.
 */
export function arabicNumbers(items: readonly PlacedGlyph[], scale: RunScale): PlacedGlyph[] {
  const joined: PlacedGlyph[] = [];
  for (let index = 0; index < items.length; index++) {
    const first = items[index];
    if (first === undefined) continue;
    if (!isDigit(first) || !/\p{Nd}/u.test(first.text)) {
      joined.push(first);
      continue;
    }
    let end = index + 1;
    while (isDigit(items[end]) || (isSeparator(items[end]) && isDigit(items[end + 1]))) end++;
    joined.push(numberGlyph(items.slice(index, end), first, scale));
    index = end - 1;
  }
  return joined;
}

const isDigit = (item: PlacedGlyph | undefined): item is PlacedGlyph =>
  item?.kind === 'letter' && item.text.length === 1 && (traits(item.text) & ARABIC_DIGIT) !== 0;
const isSeparator = (item: PlacedGlyph | undefined): boolean => item?.kind === 'letter' && SEPARATOR.test(item.text);
/** In font units: the most that a composed glyph may move. */
const LEAST_MOVE = 0.01;

function numberGlyph(digits: readonly PlacedGlyph[], { x }: PlacedGlyph, { size, unitsPerEm }: RunScale): PlacedGlyph {
  const units = (length: number): number => (length * unitsPerEm) / size;
  const places = digits.map((digit) => units(digit.x - x));
  const last = digits.at(-1);
  const width = last === undefined ? 0 : last.x + last.width - x;
  const number = {
    kind: 'number',
    text: LRM + digits.map(({ text }) => text).join(''),
    advance: Math.round(units(width)),
    x,
    width,
  } as const;
  if (places.every((place) => Math.abs(place - Math.round(place)) <= LEAST_MOVE))
    return { ...number, components: digits.flatMap((digit, index) => inkOf(digit, Math.round(places[index] ?? 0))) };
  // Where the browser sets digits between font units, all but the first are drawn one by one: PDFium leaves out blanks.
  const [first, ...others] = digits;
  const drawn = others.map((digit) => ({ ...digit, text: WORD_JOINER }));
  return { ...number, components: first === undefined ? [] : inkOf(first), drawn };
}
