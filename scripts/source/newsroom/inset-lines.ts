/** A quotation mark that opens a value behind a name or the mark of an item, with what stands before it. */
const OPENED = /^([ \t]*(?:- +){0,9}(?:- +|["']?[\p{L}\p{M}\p{N}_-]+["']?[ \t]*:[ \t]+))(["'])(.*)$/u;
/**
 * A line that may be a field or an item of its own: then the mark above it was forgotten, and closes nothing further
 * down.
 */
const OF_ITS_OWN = /^[ \t]*(?:- |---|\.\.\.|["']?[A-Za-z][\w-]*["']?[ \t]*:(?:[ \t]|$))/;

/** The most lines of a value. */
const MOST_LINES = 200;

/**
 * YAML with the lines of quoted values indented further than their names, where they are not: `summary: "One line`, and
 * `another"` below it at the margin. Most programs read it so; to YAML the mark is not closed.
 *
 * @returns the text, line for line, and the lines, from 0, where such values begin; none where nothing was indented
 */
export function withInsetLines(yaml: string): { readonly text: string; readonly changed: readonly number[] } {
  const lines = yaml.split('\n');
  const changed: number[] = [];
  for (let line = 0; line < lines.length; line++) {
    const [, before = '', mark = '', value = ''] = OPENED.exec(lines[line] ?? '') ?? [];
    if (mark === '' || closes(value, mark) !== undefined) continue;
    const end = endOf(lines, line + 1, mark);
    if (end === undefined) continue;
    const below = lines.slice(line + 1, end + 1);
    const margin = ' '.repeat(before.trimEnd().length + 1);
    if (below.some((text) => text.trim() !== '' && !text.startsWith(margin))) {
      changed.push(line);
      for (const [at, text] of below.entries()) if (text.trim() !== '') lines[line + 1 + at] = margin + text;
    }
    line = end;
  }
  return { text: lines.join('\n'), changed };
}

/** The line that closes a quotation mark, where none before it may be a field. */
function endOf(lines: readonly string[], first: number, mark: string): number | undefined {
  for (const [at, text] of lines.slice(first, first + MOST_LINES).entries()) {
    if (OF_ITS_OWN.test(text)) return undefined;
    const isEnd = closes(text, mark);
    if (isEnd !== undefined) return isEnd ? first + at : undefined;
  }
  return undefined;
}

/** Whether a line closes a quotation mark, and nothing but a comment stands behind it; undefined where it does not close it. */
function closes(text: string, mark: string): boolean | undefined {
  const plain = mark === '"' ? text.replace(/\\./g, '__') : text.replaceAll("''", '__');
  const end = plain.indexOf(mark);
  return end < 0 ? undefined : /^\s*(?:#.*)?$/.test(plain.slice(end + 1));
}
