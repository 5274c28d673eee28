import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { isMap, isPair, LineCounter, parseDocument, visit, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { addMessage } from '../../model/add-message.ts';
import { isRecord } from './field-values.ts';
import { checkFields, type Fields, refuse } from './fields.ts';
import { withInsetLines } from './inset-lines.ts';
import { yamlFault } from './yaml-faults.ts';
import { spanOf } from './yaml-places.ts';

const MAX_LENGTH = 200_000;
const MAX_DEPTH = 20;
/** The most entries: a site of 1,000 volumes has 4,000. */
const MAX_ENTRIES = 6000;
const FEW_LINES = 'A few short lines are enough: is this the right file?';
const PLAIN_LINES = 'Write one `name: value` on a line, without tags or anchors.';

/**
 * The fields of a YAML text that a schema accepts. Every problem becomes an error message with its line and column in
 * `file`; `undefined` when the text cannot be used at all. Fields that fail are left out of the result, the others
 * stay.
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
  const fields = parseYaml(file, value, start, ruleId);
  return fields === undefined ? undefined : checkFields(file, fields, schema, ruleId);
}

/**
 * The fields of a YAML text, and of JSON, which is YAML too: core schema only, no tags that make objects, aliases
 * bounded. What is wrong is an error with its line and column in `file`.
 *
 * @param start where `value` begins in the file
 */
export function parseYaml(file: VFile, value: string, start: Point, ruleId: string): Fields | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: start.line + line - 1, column: line === 1 ? start.column + col - 1 : Math.max(col, 1) };
  };
  const say = (reason: string, place: Position | Point, advice: string): undefined =>
    refuse(file, ruleId, reason, place, advice);
  if (value.length > MAX_LENGTH)
    return say(`Unexpected ${value.length} characters of YAML, expected at most ${MAX_LENGTH}`, start, FEW_LINES);
  if (depthOf(value) > MAX_DEPTH)
    return say(`Unexpected YAML nested more than ${MAX_DEPTH} levels deep`, start, FEW_LINES);

  const parse = (text: string): YamlDocument =>
    parseDocument(text, {
      schema: 'core',
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    });
  let document = parse(value);
  // YAML allows no tabs there. Where every line that stands further in begins with tabs, there is one way to read them.
  if (document.errors[0]?.code === 'TAB_AS_INDENT' && !/^ /m.test(value)) {
    const tab = at(document.errors[0].pos[0]);
    lines.lineStarts.length = 0;
    document = parse(value.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)));
    if (document.errors.length === 0) warnOfTabs(file, tab, ruleId);
  }
  const [fault] = document.errors;
  if (fault !== undefined && ruleId === 'front-matter') {
    const inset = withInsetLines(value);
    const [first] = inset.changed;
    if (first !== undefined) {
      lines.lineStarts.length = 0;
      document = parse(inset.text);
      if (document.errors.length === 0) warnOfInset(file, { line: start.line + first, column: 1 });
    }
  }
  if (document.errors.length > 0 && ruleId === 'front-matter') {
    const quoted = withQuotes(value);
    lines.lineStarts.length = 0;
    const mended = parse(quoted.text);
    if (mended.errors.length === 0) {
      document = mended;
      for (const { name, line } of quoted.changed) warnOfQuotes(file, name, { line: start.line + line, column: 1 });
    }
  }
  if (fault !== undefined && document.errors.length > 0) {
    const [what, advice] = yamlFault(fault, lineAt(value, fault.pos[0]));
    return say(`YAML: ${what}`, at(fault.pos[0]), advice);
  }
  const [warning] = document.warnings;
  if (warning !== undefined) return say('YAML: A value has a tag (`!…`)', at(warning.pos[0]), PLAIN_LINES);
  let entries = 0;
  visit(document, { Scalar: () => void entries++ });
  if (entries > MAX_ENTRIES)
    return say(`Unexpected ${entries} names and values of YAML, expected at most ${MAX_ENTRIES}`, start, FEW_LINES);
  // Settings hold no prose and no figures of a text.
  if (ruleId === 'front-matter') keepThousands(document);
  const data = plainData(document);
  if (data === undefined) return say('Unexpected YAML, expected `name: value` lines', start, PLAIN_LINES);
  if (ruleId === 'front-matter') refuseCutValues(document, at, say);
  const placeOf = (path: readonly string[]): Position => {
    const [from, to] = spanOf(document, path);
    return { start: at(from), end: at(to) };
  };
  return { data, placeOf, nameOf: (name) => name };
}

/** The line of a text in which a place is. */
const lineAt = (text: string, place: number): string =>
  text.slice(text.lastIndexOf('\n', place - 1) + 1).split('\n', 1)[0] ?? '';

/** The name of a field at the start of its line. */
const FIELD = /^(["']?[\p{L}\p{M}\p{N}_-]+["']?)[ \t]*:[ \t]+(?=\S)/u;
const ITEM = /^- +/;
/** The sign for a text on the lines below: `summary: |`. */
const BLOCK_SCALAR = /^[|>][-+\d]{0,2}(?:[ \t]+#.*)?$/;

/** The field and the value of a line, and the text before the value: `title: `, `  - `. */
function lineOf(text: string): { readonly before: string; readonly field: string | undefined; readonly value: string } {
  let rest = text.trim();
  while (ITEM.test(rest)) rest = rest.replace(ITEM, '');
  const isItem = text.trimStart().startsWith('- ');
  const [head = '', field] = FIELD.exec(rest) ?? [];
  const value = head === '' && !isItem ? '' : rest.slice(head.length);
  const end = text.trimEnd();
  return { before: end.slice(0, end.length - value.length), field, value };
}

/**
 * YAML with quotation marks round values of one line that it takes for something else, and cannot read: `title: Verdict: two
 * people convicted`, `- @handle`, `title: *Verdict* in Koblenz`. What stands behind a blank and `#` may be a comment: such a
 * value stays as it is.
 *
 * @returns the text, and the fields whose values were quoted, with their lines, from 0
 */
export function withQuotes(yaml: string): {
  readonly text: string;
  readonly changed: readonly { readonly name: string; readonly line: number }[];
} {
  const changed: { readonly name: string; readonly line: number }[] = [];
  let name = '';
  // The indent of a field whose text is below it, on lines of its own; undefined outside of such a text.
  let outside: number | undefined;
  const texts = yaml.split('\n').map((text, line) => {
    const indent = text.length - text.trimStart().length;
    if (outside !== undefined && (text.trim() === '' || indent > outside)) return text;
    const { before, field, value } = lineOf(text);
    outside = BLOCK_SCALAR.test(value) ? indent : undefined;
    name = field ?? name;
    const isAsItIs = value === '' || outside !== undefined || /\s#/.test(value) || isUnclosed(value);
    if (isAsItIs || parseDocument(text.trim()).errors.length === 0) return text;
    changed.push({ name, line });
    return `${before}${JSON.stringify(value)}`;
  });
  return { text: texts.join('\n'), changed };
}

/** True for a value with a quotation mark or a bracket at the start, and none that closes it: more may be missing. */
const isUnclosed = (value: string): boolean =>
  (value.startsWith('"') && value.split('"').length % 2 === 0) ||
  (value.startsWith('[') && !value.includes(']')) ||
  (value.startsWith('{') && !value.includes('}'));

function warnOfQuotes(file: VFile, name: string, place: Point): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'warning',
    reason: `YAML: A value of \`${name}\` needs quotation marks; it is read as if it had them`,
    place,
    advice: 'Put them round it, so that other programs read the file, too.',
  });
}

function warnOfInset(file: VFile, place: Point): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'warning',
    reason:
      'YAML: The lines of a value between quotation marks stand no further in than its name; they are read as if they did',
    place,
    advice: 'Put two blanks before each of them, so that other programs read the file, too.',
  });
}

function warnOfTabs(file: VFile, place: Point, ruleId: string): void {
  addMessage(file, {
    ruleId,
    severity: 'warning',
    reason: 'YAML: Tabs are not allowed as indentation; each is read as a blank',
    place,
    advice: 'Put blanks in their place, so that other programs read the file, too.',
  });
}

/** Fields of several words, in which people write a `#` and mean it. */
const PROSE: ReadonlySet<string> = new Set([
  'title',
  'headline',
  'subtitle',
  'kicker',
  'summary',
  'description',
  'place',
]);

/**
 * Refuses a value that a blank and `#` cut off: `title: Resolution #14` says "Resolution". A comment has a blank behind
 * its sign, and stands behind a date or a name, not behind a sentence.
 */
function refuseCutValues(
  document: YamlDocument,
  at: (offset: number) => Point,
  say: (reason: string, place: Point, advice: string) => undefined,
): void {
  visit(document, {
    Scalar: (key, { comment, type, range, value }, path) => {
      if (key === 'key' || type !== 'PLAIN' || !comment || (typeof value !== 'string' && value !== null)) return;
      const pair = path.at(-1);
      const isProse = isPair(pair) && PROSE.has(String(pair.key));
      if (isProse || (value !== null && /^[\p{L}\p{N}]/u.test(comment)))
        say(
          `Unexpected \`#\` in a value: what follows it, \`#${comment}\`, would be left out`,
          at(range?.[0] ?? 0),
          'Put the value between quotation marks; a comment has a blank behind its `#`, and a line of its own below a text.',
        );
    },
  });
}

/**
 * A number that may be meant in thousands: one to three digits, a point and three more, as half of the world writes it.
 */
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Keeps such a number as text, so that the reader of the field can ask about it: `12.000` is not 12. */
function keepThousands(document: YamlDocument): void {
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'number' && THOUSANDS.test(node.source ?? ''))
        node.value = node.source;
    },
  });
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

/** The YAML of front matter, repaired where YAML cannot read it and there is only one way to read it. */
export function mendedYaml(yaml: string): string {
  if (parseDocument(yaml).errors.length === 0) return yaml;
  const inset = withInsetLines(yaml).text;
  return parseDocument(inset).errors.length === 0 ? inset : withQuotes(yaml).text;
}
