import { isolated } from '../terminal/direction.ts';
import { inert } from '../terminal/inert.ts';

const LONGEST = 72;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text of a file on a line of ours: it does nothing to a terminal, and runs its own way. */
export const said = (text: string): string => isolated(inert(text));

/** The first words of a text, between quotation marks. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = [...graphemes.segment(line)].slice(0, LONGEST + 1).map(({ segment }) => segment);
  if (first.length <= LONGEST) return `“${said(line)}”`;
  const words = first
    .slice(0, LONGEST)
    .join('')
    .replace(/\s\S*$/, '');
  return `“${said(`${words}…`)}”`;
}
