import { HAS_MARK, IS_JOINER, SPACE, traits } from '../fonts/traits.ts';
import type { Cluster } from '../lines/glyph-run.ts';
import type { LineRun } from '../lines/line.ts';
import { asItIs, blank, compositeOf, markBefore, type PlacedGlyph, type RunScale } from './placed-glyph.ts';

/**
 * The glyphs of a right-to-left run, letter by letter in the order of the page: each letter has a box of its own, its
 * marks stand before it. Readers turn this round, mark by mark and letter by letter, into what was written.
 */
export function rtlLetters(run: LineRun, scale: RunScale): PlacedGlyph[] {
  const items: PlacedGlyph[] = [];
  for (const cluster of run.clusters) {
    const plain = asItIs(cluster, run, scale);
    if (plain === undefined) items.push(...rtlCluster(cluster, run, scale));
    else items.push(plain);
  }
  return items;
}

function rtlCluster(cluster: Cluster, run: LineRun, scale: RunScale): readonly PlacedGlyph[] {
  const composite = compositeOf(cluster, run, scale);
  const perUnit = scale.size / scale.unitsPerEm;
  const reversed = Array.from(cluster.text).reverse();
  const letters = reversed.filter((each) => (traits(each) & (HAS_MARK | IS_JOINER)) === 0).length;
  const { components, x, advance: total, single } = composite;
  if (letters === 0) {
    const kind = (traits(cluster.text) & HAS_MARK) === 0 ? 'joiner' : 'mark';
    return [{ kind, text: reversed.join(''), glyph: single, components, advance: total, x, width: total * perUnit }];
  }
  const share = Math.floor(total / letters);
  const items: PlacedGlyph[] = [];
  let done = 0;
  let marks = '';
  let joiners = '';
  for (const each of reversed) {
    const bits = traits(each);
    if ((bits & HAS_MARK) !== 0) marks += each;
    else if ((bits & IS_JOINER) !== 0) joiners = each + joiners;
    else {
      const start = x + done * share * perUnit;
      const advance = done === letters - 1 ? total - share * (letters - 1) : share;
      const isWhole = single !== undefined && letters === 1;
      if (marks !== '') items.push(markBefore(marks, start, scale));
      items.push({
        kind: 'letter',
        text: joiners + each,
        glyph: isWhole ? single : undefined,
        components: done === 0 ? components : [],
        advance,
        x: start,
        width: advance * perUnit,
      });
      done++;
      marks = '';
      joiners = '';
    }
  }
  if (marks !== '') items.push(markBefore(marks, x, scale));
  return items;
}

/**
 * An embedding with nothing in it. Its first character runs from right to left for Poppler, which takes letters beyond
 * U+FFFF for signs and would turn none of them round; PDFium, which would turn round halves of them, does not see it.
 */
export const EMBEDDING = '\u202B\u202C';
/** In ems: how wide the empty embeddings are set. */
const WIDTH = 0.02;

/**
 * The glyphs of a run of letters beyond U+FFFF in the order of reading: the pen goes back from each letter to the next.
 * PDFium and pdf.js keep the order of a string, MuPDF sees where it goes, and Poppler goes by places alone. Spaces are
 * those that pdf.js keeps, and marks fill what is between them and their letter, so that Poppler sees no gap in a word.
 *
 * @param items in the order of the page
 */
export function farLetters(items: readonly PlacedGlyph[], scale: RunScale): readonly PlacedGlyph[] {
  const { size, unitsPerEm } = scale;
  const wide = (item: PlacedGlyph, width: number): PlacedGlyph => {
    const advance = Math.round((width * unitsPerEm) / size);
    return { ...item, advance, width: (advance * size) / unitsPerEm };
  };
  const letters = items
    .map((item, index): PlacedGlyph => {
      const right = items[index + 1];
      const text = Array.from(item.text).reverse().join('');
      const bits = traits(item.text);
      if ((bits & SPACE) !== 0)
        return { ...wide(item, item.width), text: EMBEDDING + text, glyph: undefined, components: [] };
      if (item.glyph !== undefined || (bits & HAS_MARK) === 0 || right === undefined || right.x <= item.x)
        return { ...item, text };
      return { ...wide(item, right.x - item.x), text };
    })
    .reverse();
  const [first] = letters;
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return letters;
  const start = blank('helper', EMBEDDING, first.x + first.width, WIDTH, scale);
  return [start, ...letters, blank('helper', EMBEDDING, last.x - WIDTH * size, WIDTH, scale)];
}
