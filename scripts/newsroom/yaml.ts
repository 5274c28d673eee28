import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { addMessage } from '../message/add-message.ts';

const MAX_LENGTH = 64_000;
const MAX_DEPTH = 20;
const FEW_LINES = 'A few short lines are enough: is this the right file?';
const PLAIN_LINES = 'Write one `name: value` on a line, without tags or anchors.';

/**
 * Reads YAML (core schema only: no tags that make objects, aliases bounded) and checks it against a schema.
 * Every problem becomes an error message with its line and column in `file`; `undefined` when the text
 * cannot be used at all. Fields that fail are left out of the result, the others stay.
 *
 * @param start where `value` begins in the file
 */
export function readYaml<Schema extends z.ZodObject>(
  file: VFile,
  value: string,
  start: Point,
  schema: Schema,
  ruleId: string,
): z.infer<Schema> | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: start.line + line - 1, column: line === 1 ? start.column + col - 1 : Math.max(col, 1) };
  };
  const refuse = (reason: string, place: Position | Point, advice: string): undefined => {
    addMessage(file, { ruleId, severity: 'error', reason, place, advice });
  };
  if (value.length > MAX_LENGTH)
    return refuse(`Unexpected ${value.length} characters of YAML, expected at most ${MAX_LENGTH}`, start, FEW_LINES);
  if (depthOf(value) > MAX_DEPTH)
    return refuse(`Unexpected YAML nested more than ${MAX_DEPTH} levels deep`, start, FEW_LINES);

  const document = parseDocument(value, { schema: 'core', lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined)
    return refuse(
      `YAML: ${sentence(fault.message)}`,
      at(fault.pos[0]),
      'Mend the YAML; a value with `: ` or `#` in it needs quotes.',
    );
  const [warning] = document.warnings;
  if (warning !== undefined) return refuse(`YAML: ${sentence(warning.message)}`, at(warning.pos[0]), PLAIN_LINES);
  const data = plainData(document);
  if (data === undefined) return refuse('Unexpected YAML, expected `name: value` lines', start, PLAIN_LINES);

  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String);
    const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    for (const name of names) {
      const field = `\`${name.join('.')}\``;
      const place = at(offsetOf(document, name));
      if (issue.code === 'unrecognized_keys')
        refuse(
          `Unexpected field ${field}, expected one of ${Object.keys(schema.shape).join(', ')}`,
          place,
          'Correct the name, or take the field away.',
        );
      else
        refuse(
          `Unexpected value of ${field}, expected ${expectation(issue.message)}`,
          place,
          'Correct the value, or take the field away.',
        );
    }
  }
  return withoutFaulty(schema, data, result.error.issues);
}

/** The line and column of a field in YAML that can be read, or of its nearest parent. */
export function placeInYaml(value: string, path: readonly string[]): Point {
  const lines = new LineCounter();
  const document = parseDocument(value, { schema: 'core', lineCounter: lines });
  const { line, col } = lines.linePos(offsetOf(document, path));
  return { line, column: Math.max(col, 1) };
}

/** What is left when the top-level fields that failed are dropped. */
function withoutFaulty<Schema extends z.ZodObject>(
  schema: Schema,
  data: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): z.infer<Schema> | undefined {
  const faulty = new Set(
    issues.flatMap((issue) =>
      issue.path.length > 0 ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  );
  const rest = Object.fromEntries(Object.entries(data).filter(([name]) => !faulty.has(name)));
  return schema.safeParse(rest).data;
}

function plainData(document: YamlDocument): Readonly<Record<string, unknown>> | undefined {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 20 });
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a field stands: its key if the field is there, else its nearest parent. */
function offsetOf(document: YamlDocument, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const name of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === name);
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      const item: unknown = document.getIn(path.slice(0, path.indexOf(name) + 1), true);
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return offset;
}

function depthOf(value: string): number {
  let flow = 0;
  let deepest = 0;
  for (const character of value) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++flow);
    if (character === ']' || character === '}') flow--;
  }
  const indent = Math.max(0, ...value.split('\n').map((line) => line.length - line.trimStart().length));
  return Math.max(deepest, indent / 2);
}

const sentence = (message: string): string => (message.split('\n')[0] ?? message).replace(/[.:]$/, '');

const expectation = (message: string): string =>
  message.replace(/^Invalid (input|option): expected /, '').replace(/^Invalid /, 'a valid ');
