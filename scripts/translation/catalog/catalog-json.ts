import { type DocumentNode, type MemberNode, parse, type StringNode } from '@humanwhocodes/momoa';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { endlessWord, jsonErrorIn, MOST_MARKS, stackedMarks } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { Entry } from '../../model/catalog.ts';
import { isThick } from '../../source/statement/guard.ts';

const MAX_DEPTH = 8;
/** The most keys of a file: many times the paragraphs of a statement. */
const MAX_KEYS = 10_000;
/** The most characters of a text: many times those of a paragraph. */
const MAX_TEXT = 20_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const MERGE_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/m;

/**
 * The entries of a file of translations: one flat JSON object of strings, in order. Everything that i18next or a
 * platform would read in some other way is an error on the file, with its line and key: duplicate keys, `__proto__`,
 * merge markers, half a surrogate pair, values that are no strings. `undefined` when nothing in the file can be used.
 */
export function readEntries(file: VFile): ReadonlyMap<string, Entry> | undefined {
  const text = String(file);
  if (text.trim() === '') return new Map();
  const tree = parseTree(file, text);
  if (tree === undefined) return undefined;
  if (tree.body.type !== 'Object') {
    return refuse(file, 'Unexpected JSON, expected one object: { "key": "text" }', tree.body.loc);
  }
  const entries = new Map<string, Entry>();
  if (tree.body.members.length > MAX_KEYS) {
    return refuse(
      file,
      `Unexpected ${tree.body.members.length} keys, expected at most ${MAX_KEYS}`,
      tree.body.members[MAX_KEYS]?.name.loc ?? tree.body.loc,
      undefined,
      'Is this the right file?',
    );
  }
  for (const member of tree.body.members) addMember(file, text, member, entries);
  return entries;
}

function addMember(file: VFile, text: string, member: MemberNode, entries: Map<string, Entry>): void {
  const key = member.name.type === 'String' ? member.name.value : member.name.name;
  if (FORBIDDEN.has(key)) return refuse(file, `Unexpected key \`${key}\``, member.name.loc, key);
  if (entries.has(key))
    return refuse(
      file,
      `Unexpected second \`${key}\`: a key may stand once`,
      member.name.loc,
      key,
      'Take one of the two away; some programs read the first, some the last.',
    );
  if (member.value.type !== 'String')
    return refuse(
      file,
      `Unexpected ${member.value.type.toLowerCase()} for \`${key}\`, expected a text in quotes`,
      member.value.loc,
      key,
    );
  const { value } = member.value;
  if (/[\u0000-\u001F]/.test(text.slice(member.value.loc.start.offset, member.value.loc.end.offset)))
    return refuse(
      file,
      `Unexpected line break or control character in \`${key}\``,
      member.value.loc,
      key,
      'A text stands on one line; write \\n for a line break in it.',
    );
  if (value.length > MAX_TEXT || key.length > MAX_TEXT)
    return refuse(
      file,
      `Unexpected text of more than ${MAX_TEXT} characters`,
      member.value.loc,
      key.slice(0, 100),
      'No translation is as long: is the file damaged?',
    );
  // Marks may be written as escapes, which nobody sees in the file.
  if (stackedMarks(value) !== undefined)
    return refuse(
      file,
      `Unexpected letter with more than ${MOST_MARKS} marks or joiners in \`${key}\``,
      member.value.loc,
      key,
      'No language writes that: type the word again.',
    );
  // Addresses of links are not read.
  const mostInARow = endlessWord(value.replace(/\]\([^()\s]*/g, ']'));
  if (mostInARow !== undefined)
    return refuse(
      file,
      `Unexpected word of more than ${mostInARow} characters in \`${key}\``,
      member.value.loc,
      key,
      'No language has one: is the file damaged?',
    );
  if (isThick(value))
    return refuse(
      file,
      `Unexpected text with thousands of marks for \`${key}\``,
      member.value.loc,
      key,
      'No translation needs them: is the file damaged?',
    );
  if (!value.isWellFormed())
    return refuse(
      file,
      `Unexpected half of a surrogate pair in \`${key}\``,
      member.value.loc,
      key,
      'A character was cut in two: type it again.',
    );
  entries.set(key, { value, keyPlace: positionOf(member.name.loc), place: valuePosition(member.value, text) });
}

function parseTree(file: VFile, text: string): DocumentNode | undefined {
  const marker = MERGE_MARKER.exec(text);
  if (marker !== null) {
    const line = text.slice(0, marker.index).split('\n').length;
    return refuse(
      file,
      `Unexpected merge marker \`${marker[0]}\``,
      { start: { line, column: 1 }, end: { line, column: marker[0].length + 1 } },
      undefined,
      'Finish the merge: keep one of the two texts.',
    );
  }
  if (depthOf(text) > MAX_DEPTH)
    return refuse(file, `Unexpected JSON nested more than ${MAX_DEPTH} levels deep`, {
      start: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
    });
  try {
    return parse(text, { mode: 'json' });
  } catch (error) {
    const comma = jsonErrorIn(error, text);
    if (comma !== undefined) {
      const { line, column } = comma;
      return refuse(
        file,
        comma.what,
        { start: { line, column }, end: { line, column: column + 1 } },
        undefined,
        comma.advice,
      );
    }
    const at =
      error instanceof Error && 'line' in error && 'column' in error
        ? { line: Number(error.line), column: Number(error.column) }
        : { line: 1, column: 1 };
    const what =
      error instanceof Error ? error.message.replace(/(?<!\s)\s*\(\d+:\d+\)$/, '').replace(/\.$/, '') : 'unreadable';
    return refuse(
      file,
      `JSON: ${what}`,
      { start: at, end: at },
      undefined,
      'Every text stands in double quotes, with a comma after each but the last.',
    );
  }
}

type Location = {
  readonly start: { readonly line: number; readonly column: number; readonly offset?: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset?: number };
};

const positionOf = (location: Location): Position => ({ start: { ...location.start }, end: { ...location.end } });

/** The place of a string's text, from the first character inside the quotes to the last. */
function valuePosition(node: StringNode, text: string): Position {
  const { start, end } = node.loc;
  const empty = text.slice(start.offset + 1, end.offset - 1) === '';
  return empty
    ? positionOf(node.loc)
    : {
        start: { ...start, column: start.column + 1, offset: start.offset + 1 },
        end: { ...end, column: end.column - 1, offset: end.offset - 1 },
      };
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\' && isInside) at++;
    else if (character === '"') isInside = !isInside;
    else if (isInside) continue;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

function refuse(file: VFile, reason: string, location: Location, key?: string, advice?: string): undefined {
  addMessage(file, { ruleId: 'json', severity: 'error', reason, place: positionOf(location), key, advice });
}

/**
 * A translator's file without the entries of some keys. Everything else stays as it was, byte for byte: order, blanks,
 * escapes.
 *
 * @param text JSON that `readEntries` found no fault with
 */
export function pruneEntries(text: string, keys: ReadonlySet<string>): string {
  const { body } = parse(text, { mode: 'json' });
  if (body.type !== 'Object') return text;
  const members = body.members.map(({ name, loc }) => ({
    key: name.type === 'String' ? name.value : name.name,
    start: loc.start.offset,
    end: loc.end.offset,
  }));
  const [first, last] = [members[0], members.at(-1)];
  const kept = members.filter(({ key }) => !keys.has(key));
  if (first === undefined || last === undefined || kept.length === members.length) return text;
  if (kept.length === 0) return `${text.slice(0, body.loc.start.offset)}{}${text.slice(body.loc.end.offset)}`;
  const entries = kept.map((member, at) => {
    // What stands between an entry and the one before it: the comma, the line's end, the indent.
    const gap = at === 0 ? '' : text.slice(members[members.indexOf(member) - 1]?.end ?? 0, member.start);
    return gap + text.slice(member.start, member.end);
  });
  return text.slice(0, first.start) + entries.join('') + text.slice(last.end);
}
