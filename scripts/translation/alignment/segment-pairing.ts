import { profileOf, similarity, similarityBound, type TextProfile } from '../../lib/text/index.ts';
import { SEGMENT_KINDS, type SegmentKind } from '../../model/statement.ts';

/** One text of a sequence that is to be aligned with another. */
export type AlignedText = {
  readonly kind: SegmentKind | undefined;
  readonly text: string;
  readonly fold: string;
  /** Computed when first asked for: most texts have an exact partner and need none. */
  readonly profile: () => TextProfile;
};

/** Which text of an earlier sequence became which of a later one, both in document order, as far as is known yet. */
export type SegmentPairing = {
  readonly before: readonly AlignedText[];
  readonly after: readonly AlignedText[];
  /** Index in `after` of each text of `before`; undefined while it has none. */
  readonly toAfter: (number | undefined)[];
  readonly toBefore: (number | undefined)[];
  /** New text → the text before that stood in its place and is another. */
  readonly inPlaceOf: Map<number, number>;
};

/** A source text, prepared to be aligned. */
export function itemOf(kind: SegmentKind | undefined, source: string): AlignedText {
  const text = source.normalize('NFC').replace(/\s+/g, ' ').trim();
  const fold = foldText(source);
  let known: TextProfile | undefined;
  const profile = (): TextProfile => {
    known ??= profileOf(fold);
    return known;
  };
  return { kind, text, fold, profile };
}

/** Pairs two texts, by their indices. */
export function pairUp(pairing: SegmentPairing, before: number, after: number): void {
  pairing.toAfter[before] = after;
  pairing.toBefore[after] = before;
}

/** Indices of the texts that have no partner yet. */
export function unpaired(partners: readonly (number | undefined)[]): readonly number[] {
  return partners.flatMap((partner, index) => (partner === undefined ? [index] : []));
}

/** Whether two texts may be the same segment at all. */
export function mayPair({ before, after }: SegmentPairing, i: number, j: number): boolean {
  const kind = after[j]?.kind;
  return kind !== undefined && canPass(before[i]?.kind, kind);
}

/**
 * How alike a text of `before` and one of `after` are, 0 to 1.
 *
 * @param least below this the answer may be 0, which saves the comparison
 */
export function likeness({ before, after }: SegmentPairing, i: number, j: number, least = 0): number {
  const [a, b] = [before[i]?.profile(), after[j]?.profile()];
  if (a === undefined || b === undefined || similarityBound(a, b) < least) return 0;
  return similarity(a, b);
}

/** A text as far as two versions of a segment are compared: without case, kinds of quotes, dashes and blanks. */
function foldText(text: string): string {
  return withPlainSigns(text.normalize('NFC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The text with one kind of double and of single quotes, three stops for an ellipsis, and without what nobody sees. */
export function withPlainSigns(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′ʼ]/g, "'")
    .replace(/…/g, '...');
}

/** Kinds of which a statement has one segment: the kind is its key. */
export const NAMED_KINDS: ReadonlySet<string> = new Set<SegmentKind>(['title', 'kicker', 'summary', 'place']);

/** The kind that a key was minted for; `undefined` for a key that an author pinned, which says nothing of it. */
export function kindOfKey(key: string): SegmentKind | undefined {
  return SEGMENT_KINDS.find((kind) => key === kind || key.startsWith(`${kind}-`));
}

/** Whether a key can pass from one segment to another: headings, the head's texts and prose keep to themselves. */
function canPass(before: SegmentKind | undefined, after: SegmentKind): boolean {
  if (before === undefined) return !NAMED_KINDS.has(after);
  return classOf(before) === classOf(after);
}

function classOf(kind: SegmentKind): string {
  return NAMED_KINDS.has(kind) || kind === 'heading' ? kind : 'prose';
}
