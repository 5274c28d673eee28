import { HAS_MARK, IS_JOINER, traits } from '../fonts/traits.ts';
import type { LineRun } from '../lines/line.ts';
import { asItIs, compositeOf, leadOf, markBefore, type PlacedGlyph, type RunScale } from './placed-glyph.ts';

/** The least width of a letter in ems, so that no reader takes it for printed twice. */
const LEAST = 0.107;

type Letter = { readonly letter: string; marks: string };

/**
 * The glyphs of a left-to-right run in which some stand for several characters, such as Devanagari's: letters share the
 * width of their cluster, marks follow on blanks, since pdf.js takes a glyph with a mark for one without width.
 */
export function ltrLetters(run: LineRun, scale: RunScale): PlacedGlyph[] {
  const items: PlacedGlyph[] = [];
  let joiners = '';
  for (const cluster of run.clusters) {
    const plain = asItIs(cluster, run, scale);
    if (plain?.kind === 'joiner') {
      joiners += plain.text;
      continue;
    }
    const whole = cluster.text.normalize('NFC');
    const tail = /(?<![\u180E\u200C\u200D])[\u180E\u200C\u200D]+$/.exec(whole)?.[0] ?? '';
    const added =
      plain === undefined
        ? (ownGlyphs(whole, cluster, run, scale) ??
          ltrCluster(whole.slice(0, whole.length - tail.length), cluster, run, scale))
        : [plain];
    const [first, ...others] = added;
    // A reader drops a text that ends in a joiner: it goes before what follows.
    if (first !== undefined) items.push(joiners === '' ? first : { ...first, text: joiners + first.text }, ...others);
    if (first !== undefined) joiners = '';
    joiners += tail;
  }
  const last = items.at(-1);
  if (joiners !== '' && last !== undefined) {
    const width = 0.02 * scale.size;
    const x = last.x + last.width - width;
    items.push({
      kind: 'joiner',
      text: joiners,
      components: [],
      advance: Math.round(0.02 * scale.unitsPerEm),
      x,
      width,
    });
  }
  return drawMarksNear(items);
}

/** The letters of a cluster in which each has a glyph of its own, one after the other; undefined for others. */
function ownGlyphs(
  text: string,
  { glyphs }: LineRun['clusters'][number],
  run: LineRun,
  scale: RunScale,
): readonly PlacedGlyph[] | undefined {
  const letters = Array.from(text);
  if (letters.length !== glyphs.length) return undefined;
  const items: PlacedGlyph[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const letter = letters[index] ?? '';
    if (run.font.text(glyph.glyph) !== letter) return undefined;
    const item = asItIs({ text: letter, glyphs: [glyph] }, run, scale);
    const last = items.at(-1);
    if (item?.kind !== 'letter' || item.width < LEAST * scale.size) return undefined;
    if (last !== undefined && Math.abs(item.x - last.x - last.width) > NEAR * scale.size) return undefined;
    items.push(item);
  }
  return items;
}

/** In ems: the most that a glyph is off the end of the one before. */
const NEAR = 0.05;

function ltrCluster(
  text: string,
  cluster: LineRun['clusters'][number],
  run: LineRun,
  scale: RunScale,
): readonly PlacedGlyph[] {
  const { components, x, advance: total, single } = compositeOf(cluster, run, scale);
  const perUnit = scale.size / scale.unitsPerEm;
  const letters = withMarks(text);
  const isOne =
    (traits(text) & HAS_MARK) === 0 ||
    letters.every(({ letter }) => (traits(letter) & HAS_MARK) !== 0) ||
    /^\p{Mn}/u.test(text);
  if (isOne) return [{ kind: 'letter', text, glyph: single, components, advance: total, x, width: total * perUnit }];
  const needs = letters.map(({ marks }) => LEAST + (marks === '' ? 0 : leadOf(marks)));
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const spare = (total / scale.unitsPerEm - needed) / letters.length;
  const squeeze = spare < 0 ? total / scale.unitsPerEm / needed : 1;
  const items: PlacedGlyph[] = [];
  let used = 0;
  for (const [index, { letter, marks }] of letters.entries()) {
    const share = (needs[index] ?? 0) * squeeze + Math.max(0, spare);
    const advance = index === letters.length - 1 ? total - used : Math.round(share * scale.unitsPerEm);
    const start = x + used * perUnit;
    used += advance;
    items.push({
      kind: 'letter',
      text: letter,
      components: index === 0 ? components : [],
      advance,
      x: start,
      width: advance * perUnit,
    });
    if (marks !== '') items.push(markBefore(marks, x + used * perUnit, scale));
  }
  return items;
}

/** Letters with the marks that follow them; joiners go before the letter that follows. */
function withMarks(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let joiners = '';
  for (const each of text) {
    const bits = traits(each);
    const last = letters.at(-1);
    if ((bits & IS_JOINER) !== 0) joiners += each;
    else if ((bits & HAS_MARK) !== 0 && last !== undefined) last.marks += each;
    else {
      letters.push({ letter: joiners + each, marks: '' });
      joiners = '';
    }
  }
  return letters;
}

/** The glyphs with marks near the letters that follow them, wherever kerning has put those. */
function drawMarksNear(items: readonly PlacedGlyph[]): PlacedGlyph[] {
  return items.map((item, index) => {
    const next = items[index + 1];
    return item.kind === 'mark' && item.lead !== undefined && next?.kind === 'letter'
      ? { ...item, x: next.x - item.lead }
      : item;
  });
}
