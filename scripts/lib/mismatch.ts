import { inspect } from 'node:util';
import type { z } from 'zod';

/** Where a value is not what was expected, such as `renditions[0].path`, empty for the value itself; and what stands there. */
export type Mismatch = {
  readonly place: string;
  readonly found: string;
  /** What the schema expects, in its own words. Absent for a field that no schema has. */
  readonly expected?: string | undefined;
};

/** The first place where a value is not what a schema with messages of its own expects; nothing where all of it is. */
export function firstMismatch(schema: z.ZodType, value: unknown): Mismatch | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) return undefined;
  const found = shortly(issue.path.reduce(stepDown, value));
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  if (key !== undefined) return { place: placeOf([...issue.path, key]), found };
  return { place: placeOf(issue.path), found, expected: issue.message };
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((name, at) => (typeof name === 'number' ? `[${name}]` : `${at === 0 ? '' : '.'}${String(name)}`)).join('');

const stepDown = (value: unknown, name: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A value in a line: text between quotation marks, lists and objects without what is deep in them. */
const shortly = (value: unknown): string =>
  inspect(value, { depth: 0, maxArrayLength: 3, maxStringLength: 40, breakLength: Number.POSITIVE_INFINITY });
