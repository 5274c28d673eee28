import type { PhrasingContent } from 'mdast';

/**
 * The author's own characters from the first child to the last, as one line: soft line breaks and the prefixes of
 * the containers (`> `, indents) become one space, hard breaks stay as a backslash at a line's end.
 */
export function foldSource(text: string, children: readonly PhrasingContent[]): string {
  const start = children[0]?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return '';
  return text
    .slice(start, end)
    .split(/\r\n?|\n/)
    .map((line, index) => (index === 0 ? line : line.replace(/^(?:[ \t]*>)*[ \t]*/, '')))
    .reduce((folded, line) => {
      const hard = / {2,}$|\\$/.test(folded);
      return hard ? `${folded.replace(/ +$|\\$/, '')}\\\n${line}` : `${folded.trimEnd()} ${line}`;
    })
    .trim();
}
