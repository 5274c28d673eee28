import type { Element } from 'hast';
import { hasStrong } from '../../../prose/strong.ts';
import { textOf } from '../inline/element.ts';
import { LEFT_TO_RIGHT } from '../inline/isolation.ts';
import type { Setting } from '../setting.ts';
import type { Lines } from './lines.ts';

const INDENT = '    ';
/** Line ends apart, what may not stand in a line: controls, soft hyphens, bidirectional controls. */
const DROPPED = /[\p{Cc}\u00ad\u202a-\u202e\u2066-\u2069]/gu;

/** Preformatted text as it stands, four columns in, tabs as four spaces, never wrapped. */
export function codeBlock(element: Element, { language }: Setting): Lines {
  const lines = textOf(element)
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .split('\n');
  return lines.map((raw) => {
    const line = raw.replaceAll('\t', INDENT).replace(DROPPED, '').trimEnd();
    if (line === '') return '';
    return language.direction === 'rtl' && !hasStrong(line, 'rtl')
      ? `${INDENT}${LEFT_TO_RIGHT}${line}\u2069`
      : INDENT + line;
  });
}
