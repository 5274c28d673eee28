import type { LineRun } from '../lines/line.ts';
import { JOINER, MARK, SPACE, traits } from '../text/characters.ts';
import type { Cluster } from '../text/run.ts';
import { compose } from './compose.ts';
import { blank, type Item, type Scale } from './item.ts';
import { markBefore } from './marks.ts';

/**
 * A right-to-left run, letter by letter in the order of the page: each letter has a box of its own, its marks stand
 * before it. Readers turn this round, mark by mark and letter by letter, into what was written.
 */
export function rtlLetters(run: LineRun, scale: Scale): Item[] {
  const items: Item[] = [];
  for (const cluster of run.clusters) {
    const plain = asItIs(cluster, run, scale);
    if (plain === undefined) items.push(...lettersOf(cluster, run, scale));
    else items.push(plain);
  }
  return items;
}

/** A cluster of one glyph and one character on the baseline; undefined for others. */
export function asItIs({ text, glyphs, blank: width, isLent }: Cluster, run: LineRun, scale: Scale): Item | undefined {
  const [glyph] = glyphs;
  if (glyph === undefined) return undefined;
  const { size } = scale;
  if (width !== undefined) return blank(isLent === true ? 'letter' : 'space', text, glyph.x, width / size, scale);
  if (glyphs.length > 1 || Array.from(text).length !== 1 || Math.abs(glyph.y - run.baseline) >= 1e-3) return undefined;
  const bits = traits(text);
  const thousandths = run.font.width(glyph.glyph);
  const kind =
    (bits & SPACE) !== 0
      ? 'space'
      : (bits & MARK) !== 0 && thousandths === 0
        ? 'mark'
        : (bits & JOINER) !== 0
          ? 'joiner'
          : 'letter';
  return {
    kind,
    text,
    glyph: glyph.glyph,
    parts: [],
    advance: 0,
    x: glyph.x,
    width: (thousandths * size) / 1000,
  };
}

function lettersOf(cluster: Cluster, run: LineRun, scale: Scale): readonly Item[] {
  const composite = compose(cluster, run, scale);
  const perUnit = scale.size / scale.unitsPerEm;
  const reversed = Array.from(cluster.text).reverse();
  const letters = reversed.filter((each) => (traits(each) & (MARK | JOINER)) === 0).length;
  const { parts, x, advance: total, single } = composite;
  if (letters === 0) {
    const kind = (traits(cluster.text) & MARK) === 0 ? 'joiner' : 'mark';
    return [{ kind, text: reversed.join(''), glyph: single, parts, advance: total, x, width: total * perUnit }];
  }
  const share = Math.floor(total / letters);
  const items: Item[] = [];
  let done = 0;
  let marks = '';
  let joiners = '';
  for (const each of reversed) {
    const bits = traits(each);
    if ((bits & MARK) !== 0) marks += each;
    else if ((bits & JOINER) !== 0) joiners = each + joiners;
    else {
      const start = x + done * share * perUnit;
      const advance = done === letters - 1 ? total - share * (letters - 1) : share;
      const isWhole = single !== undefined && letters === 1;
      if (marks !== '') items.push(markBefore(marks, start, scale));
      items.push({
        kind: 'letter',
        text: joiners + each,
        glyph: isWhole ? single : undefined,
        parts: done === 0 ? parts : [],
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
