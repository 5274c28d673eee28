import type { PlainText } from '../content/plain-text.ts';
import type { Cluster, Run } from '../content/run.ts';
import type { TextFont } from '../font/text-font.ts';
import { hex } from '../font/to-unicode.ts';
import { leftOf } from '../line/line.ts';

/**
 * A text object that a space follows. It belongs to the string of the last glyphs, as the browser writes spaces that it
 * keeps: PDFium takes no notice of one that is set by itself.
 */
export function withSpace(plain: PlainText | undefined, fonts: ReadonlyMap<string, TextFont>): PlainText | undefined {
  if (plain === undefined) return undefined;
  const { content, text } = plain;
  const name = [...content.matchAll(/\/(F\w+) [\d.]+ Tf/g)].at(-1)?.[1];
  const font = name === undefined ? undefined : fonts.get(name);
  const end = content.lastIndexOf('> Tj');
  if (font === undefined || end < 0) return undefined;
  const code = hex(font.spaceGlyph ?? font.compose([], Math.round((font.space * font.unitsPerEm) / 1000), ' '));
  const isInSpan = content.indexOf('EMC', end) >= 0;
  const at = isInSpan ? content.lastIndexOf('ET') : end;
  const added = isInSpan ? `<${code}> Tj\n` : code;
  return { content: content.slice(0, at) + added + content.slice(at), text: `${text} ` };
}

/** The runs of a text object with a blank at the end of what is read last. */
export function spacedRuns(runs: readonly Run[]): readonly Run[] {
  const isRtl = runs[0]?.isReversed === true;
  const run = isRtl ? runs[0] : runs.at(-1);
  if (run === undefined) return runs;
  const width = (run.font.space * run.size) / 1000;
  const last = run.clusters.at(-1);
  const glyph = last?.glyphs.at(-1);
  if (last === undefined || glyph === undefined) return runs;
  const end = glyph.x + (last.blank ?? (run.font.width(glyph.glyph) * run.size) / 1000);
  const left = Math.min(...run.clusters.map(leftOf));
  const place = { ...glyph, glyph: 0, x: isRtl ? left - width : end };
  const blank: Cluster = { text: ' ', glyphs: [place], blank: width, isAdded: true };
  const spaced = { ...run, clusters: isRtl ? [blank, ...run.clusters] : [...run.clusters, blank] };
  return runs.map((each) => (each === run ? spaced : each));
}
