import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { addMessage } from '../../model/add-message.ts';

/** Fields as they are written, and the place of each, or of its nearest parent. */
export type Fields = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly string[]) => Point;
  /** The name of a field in the file, which may differ from ours. */
  readonly nameOf: (name: string) => string;
};

/** The path of a field by the names in the file: `tags.0` for our `topics.0`. */
export const writtenPath = ([first = '', ...rest]: readonly string[], nameOf: Fields['nameOf']): string =>
  [nameOf(first), ...rest].join('.');

/** True for a yes, as YAML of any version or a person writes it. */
export const isYes = (value: unknown): boolean => /^(?:true|yes|y|on|1)$/i.test(String(value).trim());
/** True for a no, as YAML of any version or a person writes it. */
export const isNo = (value: unknown): boolean => /^(?:false|no|n|off|0)$/i.test(String(value).trim());

/** True for a value that is absent or blank. */
export const isEmptyField = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');
/** True for an object, and not for a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The fields that a schema accepts. Every problem becomes an error on the file, with what is allowed at its place.
 * Fields that fail are left out of the result, the others stay; `undefined` where nothing is left.
 */
export function checkFields<Schema extends z.ZodObject>(
  file: VFile,
  { data, placeOf, nameOf }: Fields,
  schema: Schema,
  ruleId: string,
): z.infer<Schema> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      const allowed = namesAt(schema, path).join(', ');
      for (const key of issue.keys)
        refuse(
          file,
          ruleId,
          `Unexpected field \`${writtenPath([...path, key], nameOf)}\`, expected one of ${allowed}`,
          placeOf([...path, key]),
          'Correct the name, or take the field away.',
        );
    } else
      refuse(
        file,
        ruleId,
        `Unexpected value of \`${writtenPath(path, nameOf)}\`, expected ${expectation(issue.message)}`,
        placeOf(path),
        'Correct the value, or take the field away.',
      );
  }
  return withoutFaulty(schema, data, result.error.issues);
}

/** Reports an error on a file, and returns undefined. */
export function refuse(
  file: VFile,
  ruleId: string,
  reason: string,
  place: Position | Point,
  advice: string,
): undefined {
  addMessage(file, { ruleId, severity: 'error', reason, place, advice });
}

/** Names of the fields that may stand at a place. */
function namesAt(schema: z.ZodType, path: readonly string[]): readonly string[] {
  const at = path.reduce<z.ZodType | undefined>((inner, name) => stepInto(inner, name), schema);
  const found = unwrapped(at);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

function stepInto(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  const found = unwrapped(schema);
  const next: unknown =
    found instanceof z.ZodObject
      ? found.shape[name]
      : found instanceof z.ZodArray
        ? found.element
        : found instanceof z.ZodRecord
          ? found.valueType
          : undefined;
  return next instanceof z.ZodType ? next : undefined;
}

/** A schema without what makes it optional; of several forms, the one with fields. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodUnion)
    return schema.options.find((form: unknown): form is z.ZodObject => form instanceof z.ZodObject) ?? schema;
  if (!(schema instanceof z.ZodOptional)) return schema;
  const inner: unknown = schema.unwrap();
  return inner instanceof z.ZodType ? unwrapped(inner) : undefined;
}

/** The fields without the top-level ones that failed. */
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

/** The expectation at a place, in words for people who write YAML. */
function expectation(message: string): string {
  const plain = message.replace(/^Invalid (input|option): expected /, '').replace(/^Invalid /, 'a valid ');
  const [, wanted = '', given = ''] = /^(\w+), received (\w+)$/.exec(plain) ?? [];
  const words = WANTED[wanted];
  if (words === undefined) return plain;
  if (given === 'undefined' || given === 'null') return `${words}, and there is no value`;
  return wanted === 'string' && (given === 'number' || given === 'boolean')
    ? 'text: put it between quotation marks'
    : words;
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list: `[…, …]`, or each on a line of its own behind a hyphen',
  object: 'fields, each `name: value` on a line of its own',
  record: 'fields, each `name: value` on a line of its own',
};
