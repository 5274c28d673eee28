import type { PlainTextObject } from '../content/plain-text-object.ts';
import type { Show } from '../content/text-object.ts';
import type { Cluster, GlyphRun } from '../lines/glyph-run.ts';
import { type LineRun, leftEnd } from '../lines/line.ts';

/**
 * A text object with a space behind it, in the string of the last glyphs, as the browser writes spaces that it keeps:
 * PDFium ignores one that is set by itself.
 */
export function withAddedSpace(plain: PlainTextObject): PlainTextObject | undefined {
  const { operations, text } = plain;
  const font = operations.findLast((operation) => operation.kind === 'font')?.font;
  const index = operations.findLastIndex(({ kind }) => kind === 'show');
  const last = operations[index];
  if (font === undefined || last?.kind !== 'show') return undefined;
  const code = font.spaceGlyph ?? font.compose([], Math.round((font.space * font.unitsPerEm) / 1000), ' ');
  const space: Show = { kind: 'show', codes: [code], steps: [Number.NaN] };
  const spaced = operations.slice(index + 1).some(({ kind }) => kind === 'span-end')
    ? [...operations, space]
    : operations.with(index, joined(last, space));
  return { operations: spaced, text: `${text} `, isAsItWas: false };
}

const joined = (one: Show, other: Show): Show => ({
  kind: 'show',
  codes: [...one.codes, ...other.codes],
  steps: [...one.steps, ...other.steps],
  rises: one.rises,
});

/** The runs of a text object with a blank at the end of what is read last. */
export function spacedRuns(runs: readonly GlyphRun[]): readonly GlyphRun[] {
  const isRtl = runs[0]?.isReversed === true;
  const run = isRtl ? runs[0] : runs.at(-1);
  if (run === undefined) return runs;
  const width = (run.font.space * run.size) / 1000;
  const last = run.clusters.at(-1);
  const glyph = last?.glyphs.at(-1);
  if (last === undefined || glyph === undefined) return runs;
  const end = glyph.x + (last.blank ?? (run.font.width(glyph.glyph) * run.size) / 1000);
  const left = Math.min(...run.clusters.map(leftEnd));
  const place = { ...glyph, glyph: 0, x: isRtl ? left - width : end };
  const blank: Cluster = { text: ' ', glyphs: [place], blank: width, isAdded: true };
  const spaced = { ...run, clusters: isRtl ? [blank, ...run.clusters] : [...run.clusters, blank] };
  return runs.map((each) => (each === run ? spaced : each));
}

/**
 * A run with the space that was put behind its last glyph where it is read last: of a single glyph the print does not say
 * that it runs from right to left.
 */
export function spaceAtEnd(run: LineRun): LineRun {
  const { clusters, isRtl } = run;
  const last = clusters.at(-1);
  const [first] = clusters;
  if (!isRtl || first === undefined || last?.isAdded !== true || first === last) return run;
  const x = leftEnd(first) - (last.blank ?? 0);
  return {
    ...run,
    clusters: [{ ...last, glyphs: last.glyphs.map((glyph) => ({ ...glyph, x })) }, ...clusters.slice(0, -1)],
  };
}
