import { z } from 'zod';
import { foldedMonths, nearest, plainDigits } from '../../lib/text/index.ts';
import { isEmptyField, isNo, isRecord, isYes } from './field-values.ts';

/** What a schema expects, where it has no words of its own, in words for people who write YAML. */
export function expectedIn(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return WANTED[issue.expected] ?? `a value of the kind ${issue.expected}`;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'too_small') {
    const { origin, minimum } = issue;
    if (origin === 'string') return minimum === 1 ? 'text' : `a text of at least ${minimum} characters`;
    return origin === 'array' ? `at least ${minimum} in the list` : `a number of at least ${minimum}`;
  }
  if (issue.code === 'too_big') {
    const { origin, maximum } = issue;
    if (origin === 'string') return `a text of at most ${maximum} characters`;
    return origin === 'array' ? `at most ${maximum} in the list` : `a number of at most ${maximum}`;
  }
  return 'another value';
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list: `[…, …]`, or each on a line of its own behind a hyphen',
  object: 'fields, each `name: value` on a line of its own',
  record: 'fields, each `name: value` on a line of its own',
};

/** Words of which one is meant: `hold`, `together` or `fallback`. */
function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

const MOST = 60;

/** What stands at a place, and is not expected there, before the name of that place. */
export function unexpected(value: unknown, place: string): string {
  if (value === undefined) return `Missing \`${place}\``;
  if (isEmptyField(value)) return `Unexpected empty \`${place}\``;
  if (Array.isArray(value)) return `Unexpected list as \`${place}\``;
  if (isRecord(value)) return `Unexpected fields as \`${place}\``;
  const text = String(value).replace(/\s+/g, ' ').trim();
  // What is said of a file goes into logs: no password does.
  if (/\/\/[^/]*@/.test(text)) return `Unexpected address with a password as \`${place}\``;
  return `Unexpected \`${text.length > MOST ? `${text.slice(0, MOST)}…` : text.replaceAll('`', '’')}\` as \`${place}\``;
}

/** What to do about a value that is not expected, with the line to write where there is one way to mean it. */
export function adviceFor(
  value: unknown,
  issue: z.core.$ZodIssue,
  schema: z.ZodType | undefined,
  name: string,
): string {
  const field = name.replace(/^.*\./, '');
  const holds = mayHold(name);
  const isList = /^\d+$/.test(field);
  if (value === undefined) return `Add \`${field}:\` with its value.`;
  if (isEmptyField(value)) return holds ? `Write its value. ${HOLDS}` : 'Write a value, or take the field away.';
  const write = (text: string): string => (isList ? `Write \`${text}\`.` : `Write \`${field}: ${text}\`.`);
  const [meantText, ...others] = [...new Set(plainValues(value))].filter(
    (text) => schema?.safeParse(text).success === true,
  );
  if (meantText !== undefined && others.length === 0) return write(meantText);
  if (meantText !== undefined)
    return `Write the one that is meant: ${[meantText, ...others].map((text) => `\`${field}: ${text}\``).join(' or ')}.`;
  const wanted = issue.code === 'invalid_type' ? issue.expected : undefined;
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (schema instanceof z.ZodBoolean && (isYes(value) || isNo(value))) return write(isYes(value) ? 'true' : 'false');
  if (schema instanceof z.ZodNumber && typeof value === 'string' && /^\d+$/.test(value.trim()))
    return write(value.trim());
  if (isPlain && wanted === 'string' && issue.message === 'text') return 'Put it between quotation marks.';
  if (schema instanceof z.ZodArray && !Array.isArray(value)) {
    const isOfFields = schema.element instanceof z.ZodObject;
    if (isOfFields)
      return isRecord(value)
        ? 'Put a hyphen and a blank before its first line.'
        : `Write its fields on lines of their own below, the first behind a hyphen: \`- ${fieldsOf(schema.element)[0]}: …\`.`;
    if (typeof value === 'string' && value.length <= MOST)
      return write(
        `[${value
          .split(/[\s,;]+/)
          .filter(Boolean)
          .join(', ')}]`,
      );
  }
  if (schema instanceof z.ZodEnum && typeof value === 'string') {
    const options = schema.options.map(String);
    const meant = options.find((each) => each.toLowerCase() === value.trim().toLowerCase()) ?? nearest(value, options);
    if (meant !== undefined)
      return `Correct the value, if \`${meant}\` is meant${holds ? `. ${HOLDS}` : ', or take the field away.'}`;
  }
  if (schema instanceof z.ZodObject && wanted === 'object')
    return `It has the fields ${fieldsOf(schema).join(', ')}; write each on a line of its own below.`;
  if (schema instanceof z.ZodRecord && !isRecord(value))
    return 'Write each on a line of its own below, as `name: value`.';
  if (Array.isArray(value) && !(schema instanceof z.ZodArray) && isOneWord(value)) return write(String(value[0]));
  if (/\/\/[^/]*@/.test(String(value))) return 'Take the password out: it would be published.';
  return holds ? `Correct the value. ${HOLDS}` : DEFAULT;
}

/** Fields that say when a statement is public, under our names and those of other programs. */
const HOLDING =
  /^(?:draft|published|pub(?:lish[_-]?)?date|embargo|status|staging|expires|expiry_?date|withdrawn|republished)$/i;
const mayHold = (name: string): boolean => HOLDING.test(name);
const HOLDS = 'Do not take it away: it says when the statement is public.';

/** Quotation marks that are none for YAML and TOML, around a value: `“true”` */
const QUOTED =
  /^["'\u2018-\u201F\u00AB\u00BB\u2039\u203A\u300C-\u300F\uFF02\uFF07]{1,4}|["'\u2018-\u201F\u00AB\u00BB\u2039\u203A\u300C-\u300F\uFF02\uFF07]{1,4}$/gu;

/**
 * The values that a text may be meant as: without curly quotation marks, with plain digits and letters, and the days that its
 * words name, of which there are two for `14 listopad 2024`.
 */
export function plainValues(value: unknown): readonly string[] {
  if (typeof value !== 'string' || value.length > MOST) return [];
  const bare = value.trim().replace(QUOTED, '').trim();
  const plain = bare.normalize('NFKC');
  return [bare, plain, ...dayIn(plain)].filter((text) => text !== value.trim());
}

const IN_SIGNS = /^((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]$/u;

/** A day that is named in words of any language, in ISO 8601: `14. März 2024`, `2024年3月14日`, `١٤ آذار ٢٠٢٤`. */
function dayIn(text: string): readonly string[] {
  const plain = plainDigits(text).text;
  const [, year, month, day] = IN_SIGNS.exec(plain) ?? [];
  const inIso = (years = '', months = '', days = ''): string =>
    `${years}-${months.padStart(2, '0')}-${days.padStart(2, '0')}`;
  if (year !== undefined) return [inIso(year, month, day)];
  const figures = plain.match(/\d+/g) ?? [];
  const years = figures.filter((each) => /^(?:19|20)\d{2}$/.test(each));
  const days = figures.filter((each) => each.length < 3);
  const months = new Set((plain.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap(foldedMonths));
  if (figures.length !== 2 || years.length !== 1 || days.length !== 1) return [];
  return [...months].toSorted((a, b) => a - b).map((each) => inIso(years[0], String(each), days[0]));
}

const isOneWord = (list: readonly unknown[]): boolean =>
  list.length === 1 && typeof list[0] === 'string' && list[0].length <= MOST;

/** The fields that may stand in a schema’s place, without those that have another place now. */
export const fieldsOf = (schema: unknown): readonly string[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).flatMap(([name, field]) =>
        field instanceof z.ZodType && field.meta()?.deprecated === true ? [] : [name],
      )
    : [];

const DEFAULT = 'Correct the value, or take the field away.';
