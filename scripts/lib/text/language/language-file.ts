import { type AnyNode, type LocationRange, parse, type StringNode } from '@humanwhocodes/momoa';
import { Fault } from '../../fault.ts';

/** What is wrong with the text of a JSON file, where it stands (lines and columns from 1), and what to do. */
type JsonFault = { readonly line: number; readonly column: number; readonly what: string; readonly advice: string };

const QUOTES = 'Put it right: each word stands in double quotes on one line, with a comma after each but the last.';

/**
 * The faults of a file of words that people write: one that is no JSON, is empty, begins with a byte order mark, or has a
 * key twice, of which a program would keep the last alone. Each names the file, its line and column, and what to do;
 * empty where nothing is wrong.
 */
export function faultsOfWords(file: string, text: string): readonly Fault[] {
  return jsonFaults(text, file).map(
    ({ line, column, what, advice }) => new Fault('words-unreadable', `${file}:${line}:${column}: ${what}`, advice),
  );
}

function jsonFaults(text: string, file: string): readonly JsonFault[] {
  const top = { line: 1, column: 1 };
  if (text.startsWith('\uFEFF'))
    return [{ ...top, what: 'Unexpected byte order mark (U+FEFF)', advice: 'Save the file as UTF-8 without BOM.' }];
  if (text.trim() === '')
    return [
      { ...top, what: 'Unexpected empty file', advice: `Bring its words back, say with \`git checkout -- ${file}\`.` },
    ];
  if (text.includes('\uFFFD'))
    return [
      {
        ...placeAt(text, text.indexOf('\uFFFD')),
        what: 'Unexpected byte that is no UTF-8',
        advice: 'Save it as UTF-8.',
      },
    ];
  try {
    const { body } = parse(text, { mode: 'json', ranges: true });
    return [...doubledKeys(body, []), ...brokenTexts(body, text)];
  } catch (error) {
    return [jsonErrorIn(error, text) ?? { ...placeOfError(error, text), what: whatOf(error), advice: QUOTES }];
  }
}

/**
 * What is wrong, and where, when a file is no JSON for a comma behind its last entry, as most are that people have
 * edited; undefined for other errors of the parser.
 */
export function jsonErrorIn(error: unknown, text: string): JsonFault | undefined {
  const isClosing = error instanceof Error && /RB(?:race|racket)/.test(error.message);
  if (!isClosing || !('line' in error) || !('column' in error)) return undefined;
  const lines = text.split('\n').slice(0, Number(error.line));
  const before = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, Number(error.column) - 1)].join('\n').trimEnd();
  if (!before.endsWith(',')) return undefined;
  return {
    ...placeAt(text, before.length - 1),
    what: 'Unexpected comma before the closing bracket',
    advice: 'Take it away: a comma stands after each entry but the last.',
  };
}

function* doubledKeys(node: AnyNode, above: readonly string[]): Generator<JsonFault> {
  if (node.type === 'Array') for (const { value } of node.elements) yield* doubledKeys(value, above);
  if (node.type !== 'Object') return;
  const lines = new Map<string, number>();
  for (const { name, value } of node.members) {
    const key = name.type === 'String' ? name.value : name.name;
    const { line, column } = name.loc.start;
    const first = lines.get(key);
    const path = [...above, key];
    if (first === undefined) lines.set(key, line);
    else
      yield {
        line,
        column,
        what: `Unexpected second \`${path.join('.')}\`; the first is in line ${first}`,
        advice: 'Put the words of both under one of them, and take the other away.',
      };
    yield* doubledKeys(value, path);
  }
}

/** Texts with a line break or another control character, which JSON has no place for. */
function* brokenTexts(node: AnyNode, text: string): Generator<JsonFault> {
  if (node.type === 'Array') for (const { value } of node.elements) yield* brokenTexts(value, text);
  if (node.type === 'Object')
    for (const { name, value } of node.members) {
      if (name.type === 'String') yield* brokenText(name, text);
      yield* brokenTexts(value, text);
    }
  if (node.type === 'String') yield* brokenText(node, text);
}

function* brokenText({ loc }: StringNode, text: string): Generator<JsonFault> {
  const { start, end } = loc;
  if (/[\u0000-\u001F]/.test(text.slice(start.offset, end.offset)))
    yield { line: start.line, column: start.column, what: 'Unexpected line break in a word', advice: QUOTES };
}

const whatOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/ ?\(\d+:\d+\)$/, '')
    .replace(/ found\.$/, '')
    .replace(/token (\w+)$/, (_, token: string) => SIGNS[token] ?? token.toLowerCase());

/** The tokens of the parser as they are written. */
const SIGNS: Readonly<Record<string, string>> = {
  LBrace: '`{`',
  RBrace: '`}`',
  LBracket: '`[`',
  RBracket: '`]`',
  Comma: 'comma',
  Colon: 'colon',
  String: 'text in quotes',
};

/** Where the parser stopped: the end of the text, where it says that it ended too early. */
function placeOfError(error: unknown, text: string): LocationRange['start'] | { line: number; column: number } {
  const isEnd = error instanceof Error && error.message.includes('end of input');
  return !isEnd && error instanceof Error && 'line' in error && 'column' in error
    ? { line: Number(error.line), column: Number(error.column) }
    : placeAt(text, text.trimEnd().length);
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
