import type { TextFont } from '../font/text-font.ts';
import { actualText } from './actual-text.ts';
import type { Surroundings } from './marked-gap.ts';
import { codeAt, numberAt } from './number-at.ts';
import { differs, ownTexts } from './own-texts.ts';
import type { Cluster, Glyph, Run } from './run.ts';

/**
 * The runs of a text object, from `BT` to `ET`; undefined when it holds anything that Skia does
 * not write (ISO 32000-1, 9.4), which is then left as it is.
 */
export function readTextObject(
  content: string,
  fonts: ReadonlyMap<string, TextFont>,
  { mark, paint }: Surroundings,
): readonly Run[] | undefined {
  const runs: Run[] = [];
  const operands: number[] = [];
  const nesting: ('reversed' | 'span')[] = [];
  let clusters: Cluster[] = [];
  let isReversed = false;
  /** How many of the letters are said to be others than their glyphs. */
  let different = 0;
  let span: { readonly text: string; readonly glyphs: Glyph[] } | undefined;
  let name = '';
  let font: TextFont | undefined;
  let size = 0;
  let matrix = '';
  let flip: 1 | -1 = 1;
  let tag = '';
  let text: string | undefined;
  /** Where the last string of codes stands. */
  let start = 0;
  let after = 0;
  let x = 0;
  let y = 0;
  let pen = 0;

  const close = (): void => {
    if (clusters.length > 0 && font !== undefined) {
      // One letter can be written with the glyph of another; two are a mistake.
      const given = different > 1 ? ownTexts(clusters, font) : clusters;
      runs.push({ font, name, size, matrix, flip, clusters: given, isReversed, mark, paint });
    }
    clusters = [];
    different = 0;
  };
  const last = content.lastIndexOf('ET');
  let at = content.indexOf('BT') + 2;
  while (at < last) {
    const character = content.charCodeAt(at);
    if (character <= 32) {
      at++;
    } else if ((character >= 48 && character <= 57) || character === 45 || character === 46) {
      const number = numberAt(content, at);
      operands.push(number.value);
      at = number.end;
    } else if (character === 60 && content.charCodeAt(at + 1) === 60) {
      const close = content.indexOf('>>', at) + 2;
      text = actualText(content.slice(at, close));
      at = close;
    } else if (character === 60) {
      start = at + 1;
      after = content.indexOf('>', at);
      at = after + 1;
    } else if (character === 47) {
      const end = wordEnd(content, at + 1);
      tag = content.slice(at + 1, end);
      at = end;
    } else {
      const end = wordEnd(content, at);
      const operator = operatorAt(content, at, end);
      at = end;
      if (operator === 'Td') {
        x += operands[0] ?? 0;
        y -= (operands[1] ?? 0) * flip;
        pen = x;
      } else if (operator === 'Tj') {
        if (font === undefined || matrix === '' || (after - start) % 4 !== 0) return undefined;
        for (let digit = start; digit < after; digit += 4) {
          const glyph = codeAt(content, digit);
          const placed = { glyph, x: pen, y };
          if (span === undefined) clusters.push({ text: font.text(glyph), glyphs: [placed] });
          else span.glyphs.push(placed);
          pen += (font.width(glyph) * size) / 1000;
        }
      } else if (operator === 'BDC') {
        if (text === undefined || span !== undefined) return undefined;
        span = { text, glyphs: [] };
        nesting.push('span');
      } else if (operator === 'EMC') {
        const kind = nesting.pop();
        if (kind === undefined) return undefined;
        if (kind === 'reversed') {
          close();
          isReversed = false;
        } else {
          if (span !== undefined && span.glyphs.length > 0) {
            clusters.push(span);
            if (font !== undefined && differs(span, font)) different++;
          }
          span = undefined;
        }
      } else if (operator === 'Tf') {
        if (name !== tag || size !== operands[0]) close();
        name = tag;
        size = operands[0] ?? 0;
        font = fonts.get(name);
      } else if (operator === 'Tm') {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands;
        if (a !== 1 || b !== 0 || c !== 0 || Math.abs(d) !== 1) return undefined;
        close();
        matrix = `${a} ${b} ${c} ${d}`;
        flip = d < 0 ? 1 : -1;
        x = e;
        y = f;
        pen = x;
      } else if (operator === 'BMC') {
        if (tag !== 'ReversedChars') return undefined;
        close();
        isReversed = true;
        nesting.push('reversed');
      } else return undefined;
      operands.length = 0;
      text = undefined;
    }
  }
  close();
  return nesting.length === 0 ? runs : undefined;
}

/** Most are `Td` and `Tj`, of which no copies need be made. */
function operatorAt(content: string, start: number, end: number): string {
  if (end - start === 2 && content.charCodeAt(start) === 84) {
    const second = content.charCodeAt(start + 1);
    if (second === 100) return 'Td';
    if (second === 106) return 'Tj';
  }
  return content.slice(start, end);
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character <= 32 || character === 47 || character === 60 || character === 62 || character === 91) break;
  }
  return Math.max(at, start + 1);
}
