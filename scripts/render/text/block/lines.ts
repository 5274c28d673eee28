/** The lines of one block, without indent of their own place and without a final newline. */
export type Lines = readonly string[];

/** Blocks one under another with a blank line between; empty ones leave none. */
export function stack(blocks: readonly Lines[]): Lines {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** The block behind a marker: `first` before its first line, `rest` before the others; blank lines stay blank. */
export function prefixed(lines: Lines, first: string, rest = ' '.repeat(first.length)): Lines {
  return lines.map((line, index) => {
    if (index === 0) return first + line;
    return line === '' ? rest.trimEnd() : rest + line;
  });
}
