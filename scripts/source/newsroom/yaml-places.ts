import type { Point, Position } from 'unist';
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml';
import { oncePerKey } from '../../lib/once.ts';

/** The place of a field in YAML that can be read, or of its nearest parent. */
export function placeInYaml(value: string, path: readonly string[]): Position {
  const { document, lines } = parsed(value);
  const [start, end] = spanOf(document, path).map((offset): Point => {
    const { line, col } = lines.linePos(offset);
    return { line, column: Math.max(col, 1) };
  });
  return { start: start ?? NOWHERE, end: end ?? NOWHERE };
}

/** The last text that was read: its fields are asked for one by one. */
const parsed = oncePerKey((value) => {
  const lines = new LineCounter();
  return { document: parseDocument(value, { schema: 'core', lineCounter: lines }), lines };
}, 1);

/** True for a field that is there. */
export const isInYaml = (value: string, path: readonly string[]): boolean => parsed(value).document.hasIn(path);

const NOWHERE: Point = { line: 1, column: 1 };

/** From where to where a field stands, with a value on its line: its nearest parent where it is not there. */
export function spanOf(document: YamlDocument, path: readonly string[]): readonly [from: number, to: number] {
  let node: unknown = document.contents;
  let span: readonly [number, number] = [0, 0];
  for (const [at, name] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === name);
      if (pair === undefined) break;
      if (isNode(pair.key) && pair.key.range) span = [pair.key.range[0], endOf(pair.key, pair.value)];
      node = pair.value;
    } else {
      const item: unknown = document.getIn(path.slice(0, at + 1), true);
      if (!isNode(item)) break;
      if (item.range) span = [item.range[0], item.range[1]];
      node = item;
    }
  }
  return span;
}

/** The end of a field: of its value where that is a word or a text on one line, else of its name. */
function endOf(key: Node, value: unknown): number {
  const end = key.range?.[1] ?? 0;
  const isOnLine = isScalar(value) && (value.type === 'PLAIN' || value.type?.startsWith('QUOTE_') === true);
  return isOnLine && value.range ? Math.max(end, value.range[1]) : end;
}
