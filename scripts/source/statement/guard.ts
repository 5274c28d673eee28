import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { workAside } from '../../lib/files/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { isWithinBudget } from './budget.ts';
import { markdownTree } from './markdown.ts';

const MAX_DEPTH = 100;
/** Milliseconds of CPU time: three times what the longest text takes that is allowed, so that a slow machine reads it as well. */
const MOST_WORK = 2_000;
/** The most megabytes of the parser's own memory. */
const MEGABYTES = 400;
/** The worker's script: source in a clone, compiled in a package. */
const SCRIPT = new URL(`./markdown-worker${path.extname(import.meta.filename)}`, import.meta.url);

/** The marks at the start of a line that open a container: quotes, list markers. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * The tree of a Markdown file, parsed behind three guards: nesting is bounded before the parser runs; anything long, or
 * with many delimiters, is parsed in a worker with a budget of CPU time and memory; and a stack that overflows is a
 * refusal like any other. A tree that is larger than a document may be is refused as well. `undefined` when the text
 * was refused, with the error on the file.
 */
export async function guardedTree(file: VFile): Promise<Root | undefined> {
  const value = String(file);
  const deep = tooDeepLine(value);
  if (deep !== undefined) {
    return refuse(file, `Unexpected nesting deeper than ${MAX_DEPTH} levels`, { line: deep, column: 1 });
  }
  const tree = isLong(value) || isThick(value) ? await parseAside(value) : attempt(value);
  if (tree === 'spent')
    return refuse(file, `Unexpected Markdown that takes more than ${MOST_WORK / 1000} s of work to read`, {
      line: 1,
      column: 1,
    });
  if (tree === 'too-deep' || isDeep(tree))
    return refuse(file, `Unexpected nesting deeper than ${MAX_DEPTH} levels`, { line: 1, column: 1 });
  return isWithinBudget(tree, file) ? tree : undefined;
}

/** True for a text with many lines: thousands of short ones cost as much as thousands of marks. */
const isLong = (value: string): boolean => value.split('\n', 1001).length > 1000;

function attempt(value: string): Root | 'too-deep' {
  try {
    return markdownTree(value);
  } catch (error) {
    if (error instanceof RangeError) return 'too-deep';
    throw error;
  }
}

/**
 * True for a tree that is nested too deep. It is walked level by level, since a walk into the depth could overflow the
 * stack; a list is two nodes a level.
 */
function isDeep(tree: Root): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH * 2 + 2) return true;
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

function parseAside(value: string): Promise<Root | 'spent'> {
  return workAside(SCRIPT, value, { work: MOST_WORK, megabytes: MEGABYTES });
}

function tooDeepLine(value: string): number | undefined {
  let line = 0;
  for (const text of value.split('\n')) {
    line++;
    const markers = CONTAINERS.exec(text)?.[0].match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0;
    const indent = text.length - text.trimStart().length;
    if (markers > MAX_DEPTH || indent > MAX_DEPTH * 4 || /\[{101}|(?:!?\[){101}/.test(text)) return line;
  }
  return undefined;
}

function refuse(file: VFile, reason: string, place: { line: number; column: number }): undefined {
  addMessage(file, {
    ruleId: 'markdown-guard',
    severity: 'error',
    reason,
    place,
    advice: 'A statement needs nothing like it: is the file damaged?',
  });
}

const MAX_LENGTH = 64_000;
const MAX_DELIMITERS = 2_000;

/**
 * True for a text with so many marks that the parser could take seconds (the time grows with the square of the marks):
 * it is parsed in a worker, under a deadline, or not at all.
 */
export function isThick(value: string): boolean {
  return value.length > MAX_LENGTH || (value.match(/[[\]*_`<!~|&\\]/g)?.length ?? 0) > MAX_DELIMITERS;
}
