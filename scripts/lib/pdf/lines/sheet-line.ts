import { type Cluster, type GlyphRun, sortedCharacters, type TextPlace } from './glyph-run.ts';
import { baselineOf, type LineRun } from './line.ts';

/** A character of a line as the sheet has it. */
export type SheetCharacter = {
  /** Its place in the sheet's text. */
  readonly at: number;
  /** The text of the sheet that it is in. */
  readonly place: number;
  readonly level: number;
  readonly character: string;
  /** The letters that it stands for, however a style sheet changes it. */
  readonly letters: string;
};

/** A cluster with what is known of it. */
type Known = { readonly cluster: Cluster; readonly level: number | undefined; readonly place: number | undefined };

/**
 * The runs of a line with the level of each letter, and its place in the sheet, by UAX #9 on the sheet's text; a run
 * with letters of several levels is split. Undefined where the letters are not those of the sheet's line.
 *
 * @param visual the characters of the line from left to right
 * @param lettersOf the letters that a text stands for
 */
export function asInSheet(
  runs: readonly GlyphRun[],
  visual: readonly SheetCharacter[],
  placeOf: (mark: number | undefined) => TextPlace,
  lettersOf: (text: string) => string,
): readonly LineRun[] | undefined {
  const cursor = { next: 0 };
  const lines: (LineRun & { readonly place: number | undefined })[] = [];
  for (const run of runs) {
    const known: Known[] = [];
    for (const cluster of run.clusters) {
      const found = find(cluster, visual, cursor, lettersOf);
      if (found === undefined) return undefined;
      known.push(found);
    }
    const { block, level, isolate } = placeOf(run.mark?.id);
    for (const { clusters, level: own, place } of stretches(known, level)) {
      lines.push({
        ...run,
        clusters,
        isRtl: own % 2 === 1,
        level: own,
        isolate: `${block} ${isolate}`,
        embedding: level,
        baseline: baselineOf({ ...run, clusters }),
        place,
      });
    }
  }
  const isDone = visual.slice(cursor.next).every(({ letters }) => letters === '');
  return isDone ? lines.map((run) => ownSpace(run, lines)) : undefined;
}

/**
 * The run, if a space by itself, in the mark of the text that it is in: the browser may give it to another on its line.
 */
function ownSpace(run: LineRun & Placed, lines: readonly (LineRun & Placed)[]): LineRun {
  if (run.place === undefined || !run.clusters.every(({ text }) => /^\s+$/.test(text))) return run;
  const same = lines.filter(
    ({ place, clusters }) => place === run.place && clusters.some(({ text }) => /\S/.test(text)),
  );
  const [first] = same;
  return first === undefined || same.some(({ mark }) => mark === run.mark) ? run : { ...run, mark: first.mark };
}

type Placed = { readonly place: number | undefined };

/** The characters that a cluster stands for, taken; undefined where there are others. */
function find(
  cluster: Cluster,
  visual: readonly SheetCharacter[],
  cursor: { next: number },
  lettersOf: (text: string) => string,
): Known | undefined {
  const { text } = cluster;
  const letters = lettersOf(text);
  if (letters === '') {
    const next = visual[cursor.next];
    // At the left end, and behind a label from left to right, it stands for the sheet's space that was not printed.
    const isOfSheet = cluster.isAdded === true && (cursor.next === 0 || next?.level === 0);
    if (isOfSheet && BREAKING.test(next?.character ?? '')) cursor.next++;
    if (cluster.isAdded === true || next === undefined || next.letters !== '' || !isLike(text, next.character))
      return { cluster, place: undefined, level: undefined };
    cursor.next++;
    const spaced = /^\s$/.test(text) && /^\s$/.test(next.character) && next.character !== '\n';
    const own = { ...cluster, at: next.at, ...(spaced ? { text: next.character } : {}) };
    return { cluster: own, place: next.place, level: next.level };
  }
  const taken: SheetCharacter[] = [];
  let found = '';
  while (found.length < letters.length) {
    const next = visual[cursor.next++];
    if (next === undefined) return undefined;
    if (next.letters !== '') taken.push(next);
    found += next.letters;
  }
  if (sortedCharacters(found) !== sortedCharacters(letters)) return undefined;
  const at = Math.min(...taken.map((each) => each.at));
  return { cluster: { ...cluster, at }, place: taken[0]?.place, level: taken[0]?.level };
}

/** White space that a line can end in. */
export const BREAKING = /[^\S\u00A0\u2007\u202F\uFEFF]/;

/**
 * Whether both are white space, or one sign. A space may be the glyph of a no-break space, but not the other way round.
 */
const isLike = (text: string, character: string): boolean =>
  /^\s+$/.test(text) ? /\s/.test(character) && (BREAKING.test(text) || !BREAKING.test(character)) : text === character;

/** The clusters in stretches of one level; those of which nothing is known have the level of those before them. */
function stretches(
  known: readonly Known[],
  otherwise: number,
): readonly ({ readonly clusters: readonly Cluster[]; readonly level: number } & Placed)[] {
  const found: { clusters: Cluster[]; readonly level: number; place: number | undefined }[] = [];
  const first = known.find(({ level }) => level !== undefined)?.level ?? otherwise;
  for (const { cluster, level, place } of known) {
    const last = found.at(-1);
    const own = level ?? last?.level ?? first;
    if (last?.level === own) {
      last.clusters.push(cluster);
      last.place ??= place;
    } else found.push({ clusters: [cluster], level: own, place });
  }
  return found;
}
