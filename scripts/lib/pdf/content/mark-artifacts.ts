import { isMark, isMatched, type Matched, type PageMark } from '../tags/matched.ts';
import {
  type ContentChange,
  changed,
  changesInOrder,
  looseMark,
  type PageContent,
  type PagePiece,
} from './page-content.ts';
import type { Content, Gap, TextObject } from './read-content.ts';
import { type MarkAndPaint, opening } from './text-object.ts';

/**
 * Kinds of content that is no part of the text: a line or an area (`Layout`), or the furniture of a page
 * (`Pagination`).
 */
type ArtifactKind = 'Layout' | 'Pagination';

/** The marked content of each page that no element holds, by number. */
export function findArtifacts(
  contents: readonly Content[],
  tree: Matched,
  repeated: readonly PageMark[],
): readonly ReadonlyMap<number, ArtifactKind>[] {
  const held = marksOf(tree, contents.length);
  return contents.map(({ kinds }, page) => {
    const artifacts = new Map<number, ArtifactKind>();
    for (const { mcid } of repeated.filter((mark) => mark.page === page)) artifacts.set(mcid, 'Pagination');
    for (const mcid of kinds.keys()) {
      if (!held[page]?.has(mcid) && !artifacts.has(mcid)) artifacts.set(mcid, 'Layout');
    }
    return artifacts;
  });
}

function marksOf(tree: Matched, pages: number): readonly ReadonlySet<number>[] {
  const held = Array.from({ length: pages }, () => new Set<number>());
  const walk = ({ kids }: Matched): void => {
    for (const kid of kids) {
      if (isMatched(kid)) walk(kid);
      else if (isMark(kid)) held[kid.page]?.add(kid.mcid);
    }
  };
  walk(tree);
  return held;
}

/** The content between two text objects, as it is to be written. */
export type MarkedGap = Pick<Gap, 'isJoint' | 'isMoved' | 'isClosing' | 'bars'> & {
  readonly text: string;
  /** The numbers of the marked content that begins in it, in order. */
  readonly opens: readonly number[];
};

/** A text object, with the content before it as it is to be written. */
export type MarkedObject = {
  readonly object: TextObject;
  /** The gap before it. */
  readonly gap: MarkedGap;
  readonly surroundings: MarkAndPaint;
  /** True where the innermost marked content around it has no number, and so is no part of the text. */
  readonly isInArtifact: boolean;
};

/** A page's content in which everything that is no part of the text is marked as an artifact. */
export type MarkedContent = {
  readonly text: string;
  readonly objects: readonly MarkedObject[];
  readonly rest: MarkedGap;
  /** The first number of marked content that is not in use. */
  readonly firstFree: number;
};

/**
 * Marks everything that is no part of the text as an artifact (ISO 14289-1, 7.1): what was drawn without a mark, and
 * the marked content of `artifacts`, by number.
 */
export function markArtifacts(
  content: PageContent,
  artifacts: ReadonlyMap<number, ArtifactKind> = new Map(),
): MarkedContent {
  const { text, pieces, openings, objects, rest } = content;
  const loose = pieces.flatMap(({ isLoose, mcid, start }) =>
    isLoose === true && mcid !== undefined && !artifacts.has(mcid) ? [{ mcid, start }] : [],
  );
  const kept = openings.filter(({ mcid }) => !artifacts.has(mcid));
  const opened = loose.length === 0 ? kept : [...kept, ...loose].sort((a, b) => a.start - b.start);
  const changes = changesInOrder([
    ...openings.flatMap(({ mcid, start, end }): readonly MarkedChange[] => {
      const kind = artifacts.get(mcid);
      return kind === undefined ? [] : [{ start, end, line: artifact(kind), isArtifact: true }];
    }),
    ...pieces.flatMap((piece) => about(piece, artifacts)),
  ]);
  const gapOf = gapsIn(text, changes, opened);
  return {
    text,
    objects: objects.map((object) => ({ object, gap: gapOf(object.gap), ...placed(object, artifacts) })),
    rest: gapOf(rest),
    firstFree: 1 + Math.max(-1, ...opened.map(({ mcid }) => mcid)),
  };
}

/** A change where an artifact may begin. */
type MarkedChange = ContentChange & { readonly isArtifact: boolean };

const artifact = (kind: ArtifactKind): string => `/Artifact <</Type /${kind}>> BDC\n`;

/** The operators round a piece that the browser did not mark. */
function about(
  { mcid, isLoose, isInPage, start, end }: PagePiece,
  artifacts: ReadonlyMap<number, ArtifactKind>,
): readonly MarkedChange[] {
  const kind = mcid === undefined ? (isInPage ? 'Layout' : 'Pagination') : artifacts.get(mcid);
  if (mcid !== undefined && isLoose !== true) return [];
  const line = kind === undefined ? `${opening(looseMark(mcid ?? 0))}\n` : artifact(kind);
  return [
    { start, end: start, line, isArtifact: kind !== undefined },
    { start: end, end, line: 'EMC\n', isArtifact: false },
  ];
}

function placed(
  { mcid, isShown, isInArtifact, surroundings }: TextObject,
  artifacts: ReadonlyMap<number, ArtifactKind>,
): { readonly surroundings: MarkAndPaint; readonly isInArtifact: boolean } {
  const { mark, paint } = surroundings;
  if (mark === undefined) return { surroundings, isInArtifact: isInArtifact || (isShown && mcid === undefined) };
  return artifacts.has(mark.id)
    ? { surroundings: { mark: undefined, paint }, isInArtifact: true }
    : { surroundings, isInArtifact };
}

/** The gaps of a text as they are to be written, from the first to the last. */
function gapsIn(
  text: string,
  changes: readonly MarkedChange[],
  opened: readonly { readonly mcid: number; readonly start: number }[],
): (gap: Gap) => MarkedGap {
  let [nextChange, nextOpened] = [0, 0];
  return ({ start, end, isJoint, isMoved, isClosing, bars }) => {
    const from = nextChange;
    while ((changes[nextChange]?.start ?? Infinity) <= end) nextChange++;
    const first = nextOpened;
    while ((opened[nextOpened]?.start ?? Infinity) <= end) nextOpened++;
    const own = changes.slice(from, nextChange);
    const [change] = own;
    const opens = opened.slice(first, nextOpened).map(({ mcid }) => mcid);
    return {
      text: changed(text, own, start, end),
      opens,
      bars,
      isMoved,
      isJoint: isJoint && !own.some(({ isArtifact }) => isArtifact),
      isClosing: change?.start === start && change.end === start ? change.line === 'EMC\n' : isClosing,
    };
  };
}
