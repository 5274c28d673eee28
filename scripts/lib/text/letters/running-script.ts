import { scriptOfLetter, scriptsIn } from './script-shares.ts';

/** The script that a text runs in. */
export type Running = {
  /** ISO 15924; `Jpan` for Han and kana together. */
  readonly script: string;
  /** False where as much may be in another one. */
  readonly isMost: boolean;
};

/** Han, kana and Hangul stand for syllables or words: one of them says as much as several letters of others. */
const WEIGHTS: Readonly<Record<string, number>> = { Jpan: 3, Hang: 2, Ethi: 1.5 };
/** What the script of a line's first word counts as more: in lines at the head of a text, a language is its own. */
const HEAD = 8;
const HEADS = 2;
/** From as many words in small letters on, a run of them is a sentence, and no name. */
const SENTENCE = 2;
/** From this share on a script is that of the text. */
const MOST_OF_IT = 0.6;

/**
 * The script of a text's running words. Names keep their own script wherever they stand, so that a statement may have more
 * letters of names than of its language: words with a capital count only in a run of words that has small ones, too.
 *
 * @param text in lines, the headline first
 */
export function runningScript(text: string): Running | undefined {
  const scripts = scriptsIn(text);
  const [only] = scripts;
  if (only === undefined) return undefined;
  if (scripts.length === 1) return { script: only, isMost: true };
  const counts = new Map<string, number>();
  const add = (script: string, letters: number): void => {
    counts.set(script, (counts.get(script) ?? 0) + letters * (WEIGHTS[script] ?? 1));
  };
  const heads = text
    .split('\n')
    .flatMap((line) => runsOf(line, scripts)[0] ?? [])
    .slice(0, HEADS);
  for (const { script } of heads) add(script, HEAD / (WEIGHTS[script] ?? 1));
  for (const run of text.split('\n').flatMap((line) => runsOf(line, scripts))) add(run.script, lettersOf(run));
  const [[script, most] = [only, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const [head] = heads;
  // A headline that is a name says nothing.
  const isHeaded = head === undefined || head.script === script || lettersOf(head) === 0;
  return { script, isMost: most > MOST_OF_IT * all && isHeaded };
}

type Run = { readonly script: string; readonly words: readonly string[] };

/** Words of one script in a row. */
function runsOf(line: string, scripts: readonly string[]): readonly Run[] {
  const runs: { script: string; words: string[] }[] = [];
  for (const [word] of line.matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const [script, part] of partsOf(word, scripts)) {
      const last = runs.at(-1);
      if (last?.script === script) last.words.push(part);
      else runs.push({ script, words: [part] });
    }
  }
  return runs;
}

/** A word where it is in one script, else its parts. */
function partsOf(word: string, scripts: readonly string[]): readonly (readonly [string, string])[] {
  const parts: [string, string][] = [];
  for (const letter of word) {
    const script = scriptOfLetter(letter, scripts);
    const last = parts.at(-1);
    if (last !== undefined && (script === undefined || last[0] === script)) last[1] += letter;
    else if (script !== undefined) parts.push([script, letter]);
  }
  return parts;
}

function lettersOf({ words }: Run): number {
  const count = (list: readonly string[]): number => list.join('').match(/\p{L}/gu)?.length ?? 0;
  const small = words.filter((word) => !/^[\p{Lu}\p{Lt}]/u.test(word));
  return small.length >= SENTENCE ? count(words) : count(small);
}
