import { Worker } from 'node:worker_threads';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { markdownTree } from './markdown.ts';

const MAX_DEPTH = 100;
const ASIDE_LENGTH = 64_000;
const ASIDE_DELIMITERS = 2_000;
const DEADLINE = 2_000;

/** What stands at the start of a line and opens a container: quotes, list markers. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * Parses Markdown behind three guards: nesting is bounded before the parser runs; anything long, or thick with
 * delimiters, is parsed in a worker with a deadline; and a stack that overflows is a refusal like any other.
 * `undefined` when the text was refused, with the error on the file.
 */
export async function guardedTree(file: VFile): Promise<Root | undefined> {
  const value = String(file);
  const deep = tooDeepLine(value);
  if (deep !== undefined) {
    return refuse(file, `Unexpected nesting deeper than ${MAX_DEPTH} levels`, { line: deep, column: 1 });
  }
  const delimiters = value.match(/[[\]*_`<!~|&\\]/g)?.length ?? 0;
  if (value.length <= ASIDE_LENGTH && delimiters <= ASIDE_DELIMITERS) return attempt(file, value);
  const tree = await parseAside(value);
  return (
    tree ??
    refuse(file, `Unexpected Markdown that takes more than ${DEADLINE / 1000} s to read`, { line: 1, column: 1 })
  );
}

function attempt(file: VFile, value: string): Root | undefined {
  try {
    return markdownTree(value);
  } catch (error) {
    if (error instanceof RangeError)
      return refuse(file, 'Unexpected nesting: the Markdown cannot be read', { line: 1, column: 1 });
    throw error;
  }
}

function parseAside(value: string): Promise<Root | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./markdown-worker.ts', import.meta.url), { workerData: value });
    const end = (tree?: Root): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(tree);
    };
    const timer = setTimeout(end, DEADLINE);
    worker.once('message', (tree: Root) => end(tree));
    worker.once('error', () => end());
  });
}

function tooDeepLine(value: string): number | undefined {
  let line = 0;
  for (const text of value.split('\n')) {
    line++;
    const markers = CONTAINERS.exec(text)?.[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
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
