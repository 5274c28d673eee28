import type { Nodes } from 'mdast';

/** Marks, tags and references right at or within a word: `**EMBARGO**ED`, `&#69;MBARGOED`, `[Sperr](#a)frist`. */
const IN_WORD = /[\p{L}\p{M}][*_`~[<]+\p{L}|[*_`~\]>)]\p{L}|&#?\w{1,31};/u;
/** Underscores round a part of a word, which Markdown leaves as they are: `_Embargo_ed`. */
const UNDERSCORES = /(?<![\p{L}\p{N}_])_(\p{L}{1,40})_(?=\p{L})|(?<=\p{L})_(\p{L}{1,40})_(?![\p{L}\p{N}_])/gu;
/** Tags that part no words. */
const INLINE =
  /^<(?:!--[\s\S]*--|\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)\b[^<>]*)>$/i;

/**
 * The lines of a block as readers see them, where marks stand within a word; `undefined` for a line that has none. What is
 * bold in part is one word to a reader.
 */
export function printedLines(block: Nodes, written: readonly string[]): readonly (string | undefined)[] {
  if (!written.some((line) => IN_WORD.test(line))) return [];
  const first = block.position?.start.line ?? 1;
  const lines = written.map(() => '');
  const add = (text: string, line: number | undefined): void => {
    for (const [index, part] of text.split('\n').entries()) {
      const at = (line ?? first) - first + index;
      if (at < lines.length) lines[at] += part;
    }
  };
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line;
    if (node.type === 'text') add(node.value.replace(UNDERSCORES, '$1$2'), line);
    else if (node.type === 'inlineCode') add(node.value, line);
    else if (node.type === 'image') add(node.alt ?? '', line);
    else if (node.type === 'html') add(INLINE.test(node.value) ? '' : ' | ', line);
    else if (node.type === 'footnoteReference') add(' ', line);
    if (node.type === 'tableCell') add(' | ', line);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(block);
  return lines.map((line, at) => (IN_WORD.test(written[at] ?? '') && line !== '' ? line : undefined));
}
