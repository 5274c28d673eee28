import stringWidth from 'string-width';
import type { Finding } from '../finding.ts';
import { isolated, readsFrom } from './direction.ts';
import { around, nearDifference } from './near.ts';

/** Two columns of 44 characters and what stands around them: below this, texts stand under each other. */
const TWO_COLUMNS = 96;
const MAX_COLUMN = 72;

/**
 * Source and translation, each in its own direction: side by side on a wide terminal, under each other on a narrow one.
 * Where the source has changed since, it is shown as it was and as it is, near the first difference.
 *
 * @param columns width of the terminal; a log has none, and there the line of the file has shown the translation
 */
export function comparison({ compare, actual, expected }: Finding, columns: number | undefined): readonly string[] {
  if (compare === undefined) return [];
  const { source, previous, target } = compare;
  const [was, is] =
    previous === undefined || previous === source
      ? [undefined, around(source, expected?.[0])]
      : nearDifference(previous, source);
  const earlier = was === undefined ? [] : [`  was:    ${isolated(was)}`];
  const shown = target === undefined || columns === undefined ? undefined : around(target, actual);
  if (shown === undefined) return [...earlier, `  source: ${isolated(is)}`];
  if (columns === undefined || columns < TWO_COLUMNS)
    return [...earlier, `  source: ${isolated(is)}`, `  target: ${isolated(shown)}`];
  return [...earlier, ...sideBySide(is, shown, Math.min(MAX_COLUMN, Math.floor((columns - 6) / 2)))];
}

function sideBySide(source: string, target: string, width: number): readonly string[] {
  const [left, right] = [
    [padded('source', width), ...column(source, width)],
    [padded('target', width), ...column(target, width)],
  ];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `  ${left[row] ?? ' '.repeat(width)} │ ${right[row] ?? ''}`.trimEnd(),
  );
}

/** A text in lines of one width; one that reads from the right stands at the right. */
function column(text: string, width: number): readonly string[] {
  const from = readsFrom(text);
  return wrapped(text, width).map((line) => {
    const space = ' '.repeat(Math.max(0, width - stringWidth(line)));
    return from === 'right' ? space + isolated(line) : isolated(line) + space;
  });
}

const padded = (text: string, width: number): string => text + ' '.repeat(width - text.length);

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Lines of at most `width` columns, parted between words; a word that is longer is parted where it must be. */
function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  const put = (piece: string): void => {
    const line = lines.at(-1) ?? '';
    if (stringWidth(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else if (stringWidth(piece) <= width) lines.push(piece.trimStart());
    else for (const character of piece) put(character);
  };
  for (const { segment } of words.segment(text)) put(segment);
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}
