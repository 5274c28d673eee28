import type { Paragraph } from 'mdast';

/** The words of a paragraph itself, as it is written; code, links and emphasis are one character each (U+FFFC). */
export const ownText = ({ children }: Paragraph): string =>
  children.map((child) => (child.type === 'text' ? child.value : child.type === 'break' ? '\n' : '\uFFFC')).join('');
