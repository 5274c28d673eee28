import { codeAt, numberAt } from '../content/number-at.ts';
import type { TextFont } from '../font/text-font.ts';
import { writtenNumber } from './written-number.ts';

/** Thousandths of an em: nearer than this to where the pen is, or to a whole number, is there. A pixel shows more. */
const THRESHOLD = 0.0001;
const DIGITS = 5;

/**
 * A plain text object with its glyphs as strings: the browser goes to each glyph by itself, which takes five times the
 * bytes. Every glyph stays where it is, to a hundred-thousandth of a pixel. What is not written as the browser writes plain
 * text is given back as it is.
 */
export function compact(source: string, fonts: ReadonlyMap<string, TextFont>): string {
  let text = '';
  let font: TextFont | undefined;
  let size = 0;
  /** Where the source's line matrix is, where the pen is, and where the line matrix of what is written is. */
  let [origin, pen, written] = [0, 0, 0];
  let isPlaced = true;
  let isInSpan = false;
  let [parts, codes] = ['', ''];
  /** Where the next glyph of the string would stand. */
  let end = 0;
  const flush = (): void => {
    if (codes !== '') text += parts === '' ? `<${codes}> Tj\n` : `[${parts}<${codes}>] TJ\n`;
    [parts, codes] = ['', ''];
  };
  for (const line of source.split('\n')) {
    const show = SHOW.exec(line);
    if (show !== null && font !== undefined && size > 0) {
      const [, step, given = ''] = show;
      if (step !== undefined) {
        origin += numberAt(step, 0).value;
        pen = origin;
      }
      const distance = ((end - pen) * 1000) / size;
      if (codes === '' || isInSpan) {
        flush();
        if (step !== undefined || !isPlaced) {
          const move = writtenNumber(pen - written, DIGITS);
          if (Number(move) !== 0) text += `${move} 0 Td\n`;
          written += Number(move);
          isPlaced = true;
        }
      } else if (Math.abs(distance) > THRESHOLD) {
        const whole = Math.round(distance);
        const adjust = Math.abs(distance - whole) < THRESHOLD ? String(whole) : writtenNumber(distance, 4);
        parts += `<${codes}>${adjust}`;
        codes = '';
        end -= (Number(adjust) * size) / 1000;
      }
      if (codes === '' && parts === '') end = pen;
      codes += given;
      for (let at = 0; at < given.length; at += 4) {
        const width = (font.width(codeAt(given, at)) * size) / 1000;
        pen += width;
        end += width;
      }
      continue;
    }
    flush();
    isPlaced = false;
    const set = FONT.exec(line);
    const matrix = MATRIX.exec(line);
    if (set !== null) {
      font = fonts.get(set[1] ?? '');
      size = Number(set[2]);
    } else if (matrix !== null) {
      [origin, pen, written] = [0, 0, 0];
      isPlaced = true;
    } else if (SPAN.test(line)) isInSpan = true;
    else if (line === 'EMC') isInSpan = false;
    else if (line !== 'BT' && line !== 'ET' && line !== '') return source;
    if (line !== '') text += `${line}\n`;
  }
  flush();
  return text;
}

const SHOW = /^(?:([-\d.]+) 0 Td )?<((?:[0-9A-Fa-f]{4})+)> Tj$/;
const FONT = /^\/(F\d+) ([\d.]+) Tf$/;
const MATRIX = /^[-\d.]+ 0 [-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ Tm$/;
const SPAN = /^\/Span\s*<<\s*\/ActualText\s*(?:<[0-9A-Fa-f]*>|\([^()\\]*\))\s*>>\s*BDC$/;
