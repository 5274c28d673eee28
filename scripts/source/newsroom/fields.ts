import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { nearest } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { adviceFor, expectedIn, fieldsOf, unexpected } from './expectations.ts';
import { isRecord } from './field-values.ts';

/** Fields as they are written, and the place of each, or of its nearest parent. */
export type Fields = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly string[]) => Point | Position;
  /** The name of a field in the file, which may differ from ours. */
  readonly nameOf: (name: string) => string;
};

/** The path of a field by the names in the file: `tags.0` for our `topics.0`. */
export const writtenPath = ([first = '', ...rest]: readonly string[], nameOf: Fields['nameOf']): string =>
  [nameOf(first), ...rest].join('.');

/**
 * The fields that a schema accepts. Every problem becomes an error on the file, with what is allowed at its place.
 * Values that fail are left out of the result, each by itself, the others stay; `undefined` where nothing is left.
 */
export function checkFields<Schema extends z.ZodObject>(
  file: VFile,
  { data, placeOf, nameOf }: Fields,
  schema: Schema,
  ruleId: string,
): z.infer<Schema> | undefined {
  const result = schema.safeParse(data, { error: expectedIn });
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap((each) => inside(each, data))) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      const names = namesAt(schema, path);
      const allowed = names.join(', ');
      for (const key of issue.keys) {
        const meant = nearest(key, names);
        const isHolding = names.includes('embargo') && /draft|embarg|publi|expir/i.test(key);
        refuse(
          file,
          ruleId,
          `Unexpected field \`${writtenPath([...path, key], nameOf)}\`, expected one of ${allowed}`,
          placeOf([...path, key]),
          isHolding
            ? 'Correct the name: `status: draft` holds the statement back, and `embargo:` until a time. Without either it is published.'
            : meant === undefined
              ? 'Correct the name, or take the field away.'
              : `Correct the name, if \`${meant}\` is meant, or take the field away.`,
        );
      }
    } else {
      const name = writtenPath(path, nameOf);
      const isName = issue.code === 'invalid_key';
      const value = valueAt(data, path);
      refuse(
        file,
        ruleId,
        `${isName ? `Unexpected name \`${name}\`` : unexpected(value, name)}, expected ${messageOf(issue)}`,
        placeOf(path),
        isName
          ? 'Correct the name, or take the field away.'
          : adviceFor(value, issue, unwrapped(schemaAt(schema, path)), name),
      );
    }
  }
  return withoutFaulty(schema, data);
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
  const found = unwrapped(schemaAt(schema, path));
  return fieldsOf(found);
}

const schemaAt = (schema: z.ZodType, path: readonly string[]): z.ZodType | undefined =>
  path.reduce<z.ZodType | undefined>((inner, name) => stepInto(inner, name), schema);

/** What stands at a place; undefined where nothing does. */
function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      Array.isArray(at) ? at[Number(name)] : isRecord(at) && Object.hasOwn(at, name) ? at[name] : undefined,
    data,
  );
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

/** What is wrong in one of several forms, where the fields that stand there say which form is meant. */
function inside(issue: z.core.$ZodIssue, data: unknown): readonly z.core.$ZodIssue[] {
  const value = issue.path.reduce<unknown>((at, name) => (isRecord(at) ? at[String(name)] : undefined), data);
  if (issue.code !== 'invalid_union' || !isRecord(value)) return [issue];
  const isOfFields = (one: z.core.$ZodIssue): boolean => one.path.length > 0 || one.code === 'unrecognized_keys';
  const meant = issue.errors.find((form) => form.every(isOfFields)) ?? [];
  const found = meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return found.length === 0 ? [issue] : found.flatMap((each) => inside(each, data));
}

/** The fields that a schema accepts, without the values that fail; what cannot do without one of them goes with it. */
function withoutFaulty<Schema extends z.ZodObject>(
  schema: Schema,
  data: Readonly<Record<string, unknown>>,
): z.infer<Schema> | undefined {
  let rest: unknown = data;
  for (;;) {
    const result = schema.safeParse(rest);
    if (result.success) return result.data;
    if (!isRecord(rest)) return undefined;
    const paths = result.error.issues.flatMap((each) => inside(each, rest)).flatMap(faultyPaths);
    const distinct = [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
    // The last one first, so that the others of a list keep their places.
    for (const path of distinct.toReversed()) rest = without(rest, path);
  }
}

function faultyPaths(issue: z.core.$ZodIssue): readonly (readonly string[])[] {
  const path = issue.path.map(String);
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** A value without what stands at a path; nothing where it lacks that, or where a list has nothing else. */
function without(value: unknown, [name = '', ...deeper]: readonly string[]): unknown {
  const isList = Array.isArray(value);
  const items: readonly unknown[] = isList ? value : [];
  const isThere = isList ? Number(name) in items : isRecord(value) && Object.hasOwn(value, name);
  // It was removed before, together with what it stood in.
  if (!isThere) return deeper.length === 0 ? undefined : value;
  const inner = isList ? items[Number(name)] : isRecord(value) ? value[name] : undefined;
  const left = deeper.length === 0 ? undefined : without(inner, deeper);
  if (isList && left !== undefined) return items.with(Number(name), left);
  if (isList) {
    // Contacts and corrections are counted, and their texts named by number: a list of such is whole, or not there.
    const rest = items.toSpliced(Number(name), 1);
    return rest.length === 0 || items.some(isRecord) ? undefined : rest;
  }
  if (!isRecord(value)) return undefined;
  const { [name]: _, ...others } = value;
  return left === undefined ? others : { ...value, [name]: left };
}

/** What a name breaks is said of the name. */
const messageOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
