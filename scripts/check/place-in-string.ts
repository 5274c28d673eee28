import type { Position } from 'unist';

/**
 * Where a part of a JSON string's value stands in the file: escapes such as `\n` and `\u00a0` count as the one
 * character that they mean.
 *
 * @param place from the first character inside the quotes to the last
 * @param span UTF-16 offsets in the value
 */
export function placeInString(text: string, place: Position, span: readonly [number, number]): Position {
  const from = place.start.offset ?? 0;
  const raw = text.slice(from, place.end.offset ?? from);
  const [start, end] = span.map((offset) => rawOffset(raw, offset));
  const at = (offset = 0) => ({ line: place.start.line, column: place.start.column + offset, offset: from + offset });
  return { start: at(start), end: at(end) };
}

function rawOffset(raw: string, valueOffset: number): number {
  let position = 0;
  for (let units = 0; units < valueOffset && position < raw.length; units++) {
    position += raw[position] !== '\\' ? 1 : raw[position + 1] === 'u' ? 6 : 2;
  }
  return position;
}
