import type { SegmentDraft } from '../../../scripts/model/statement.ts';
import { isFilled, type Random } from '../../support/random.ts';
import { reword } from '../../support/reword.ts';
import { draft } from '../corpora.ts';

export type Deed = 'untouched' | 'reworded' | 'split' | 'merged' | 'fresh';

/** A segment of an edited document, and what truly happened to it. */
export type Traced = {
  readonly draft: SegmentDraft;
  /** Places in the original document of what became this segment; none for a fresh one. */
  readonly origins: readonly number[];
  readonly deed: Deed;
  /** Share of its words that were changed, 0 to 1. */
  readonly changed: number;
  readonly moved: boolean;
};

export type Sequence = { readonly original: readonly SegmentDraft[]; readonly edited: readonly Traced[] };

/** A document edited at random, one to eight times (a short one up to three), with the truth about every segment. */
export function sequenceOf(
  base: readonly SegmentDraft[],
  foreign: readonly string[],
  random: Random,
  repeats: boolean,
): Sequence {
  const original = repeats ? withRepeats(base, random) : base;
  let edited: readonly Traced[] = original.map((each, at) => ({
    draft: each,
    origins: [at],
    deed: 'untouched',
    changed: 0,
    moved: false,
  }));
  const edits = 1 + random.below(original.length < 20 ? 3 : 8);
  for (let count = 0; count < edits; count++) edited = random.pick(EDITS)(edited, random, foreign);
  return { original, edited };
}

type EditOf = (list: readonly Traced[], random: Random, foreign: readonly string[]) => readonly Traced[];

const insert: EditOf = (list, random, foreign) => {
  const texts = [0, 1, 2].slice(random.below(3)).map(() => (isFilled(foreign) ? random.pick(foreign) : 'Nothing.'));
  const fresh: Traced = {
    draft: draft('paragraph', `${texts.join(' ')} ${random.below(100)} more.`),
    origins: [],
    deed: 'fresh',
    changed: 0,
    moved: false,
  };
  return list.toSpliced(random.below(list.length + 1), 0, fresh);
};

const remove: EditOf = (list, random) => (list.length < 3 ? list : list.toSpliced(random.below(list.length), 1));

/** To change places with a text of the same words is no edit that anybody could see. */
const move: EditOf = (list, random) => {
  const from = random.below(list.length);
  const taken = list[from];
  if (taken === undefined) return list;
  const moved = list.toSpliced(from, 1).toSpliced(random.below(list.length), 0, { ...taken, moved: true });
  const isSeen = moved.some((each, at) => each.draft.source !== list[at]?.draft.source);
  return isSeen ? moved : list;
};

const split: EditOf = (list, random) => {
  const at = random.below(list.length);
  const whole = list[at];
  const stops = whole === undefined ? [] : [...whole.draft.source.matchAll(/(?<=[.;,]) +/g)];
  if (whole === undefined || whole.deed !== 'untouched' || !isFilled(stops)) return list;
  const stop = random.pick(stops);
  const parts = [whole.draft.source.slice(0, stop.index), whole.draft.source.slice(stop.index + stop[0].length)];
  if (parts.some((part) => part.length < 20)) return list;
  const traced = parts.map((source): Traced => ({ ...whole, draft: draft(whole.draft.kind, source), deed: 'split' }));
  return list.toSpliced(at, 1, ...traced);
};

const merge: EditOf = (list, random) => {
  const at = random.below(list.length - 1);
  const [first, second] = [list[at], list[at + 1]];
  if (first?.deed !== 'untouched' || second?.deed !== 'untouched' || first.draft.kind !== second.draft.kind)
    return list;
  return list.toSpliced(at, 2, {
    ...first,
    draft: draft(first.draft.kind, `${first.draft.source} ${second.draft.source}`),
    origins: [...first.origins, ...second.origins],
    deed: 'merged',
    moved: first.moved || second.moved,
  });
};

const rewordOne =
  (share: number): EditOf =>
  (list, random, foreign) => {
    const at = random.below(list.length);
    const one = list[at];
    if (one?.deed !== 'untouched') return list;
    const source = reword(one.draft.source, share, random, foreign);
    if (source === one.draft.source) return list;
    return list.toSpliced(at, 1, { ...one, draft: draft(one.draft.kind, source), deed: 'reworded', changed: share });
  };

/** Other blanks and quotes: no edit at all, and one that only typography sees. */
const rewrap: EditOf = (list, random) => {
  const at = random.below(list.length);
  const one = list[at];
  if (one === undefined) return list;
  const source = one.draft.source.replaceAll("'", '’').replace(/ /g, () => (random.next() < 0.1 ? '\n' : ' '));
  return list.toSpliced(at, 1, { ...one, draft: draft(one.draft.kind, source) });
};

const EDITS: readonly [EditOf, ...EditOf[]] = [
  insert,
  insert,
  remove,
  remove,
  move,
  split,
  merge,
  rewordOne(0.05),
  rewordOne(0.2),
  rewordOne(0.4),
  rewordOne(0.65),
  rewrap,
];

/** One to four segments set a second or third time, anywhere. */
function withRepeats(base: readonly SegmentDraft[], random: Random): readonly SegmentDraft[] {
  let list = base;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const twin = base[random.below(base.length)];
    if (twin !== undefined) list = list.toSpliced(random.below(list.length + 1), 0, { ...twin });
  }
  return list;
}
