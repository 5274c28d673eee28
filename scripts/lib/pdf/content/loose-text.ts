import type { Mark } from '../tags/matched.ts';
import type { PageContent, PagePiece } from './page-content.ts';
import type { Mark as OpenMark } from './surroundings.ts';

/** A mark for text that the browser tagged nowhere, and the tagged one that was painted before it on the page. */
export type LooseMark = { readonly mark: Mark; readonly after: number | undefined };

/** A mark of ours. */
export const looseMark = (mcid: number): OpenMark => ({ id: mcid, tag: 'Span' });

/**
 * A page's content in which all text of the sheet has a mark: what a style sheet adds, and what is drawn as a form, the
 * browser may leave without one, and who goes by tags would miss it.
 *
 * @param isTagged whether a mark stands in the browser's tags
 */
export function withMarkedText(
  content: PageContent,
  page: number,
  isTagged: (mcid: number) => boolean,
): { readonly content: PageContent; readonly loose: readonly LooseMark[] } {
  const loose: LooseMark[] = [];
  const own = new Map<number, number>();
  let next = 1 + Math.max(-1, ...content.openings.map(({ mcid }) => mcid));
  let after: number | undefined;
  for (const { kind, mcid, isInPage, form, start } of content.pieces) {
    if (kind !== 'text' && form === undefined) continue;
    if (mcid !== undefined) {
      if (!isTagged(mcid) && !loose.some(({ mark }) => mark.mcid === mcid)) loose.push({ mark: { page, mcid }, after });
      after = mcid;
    } else if (isInPage) {
      loose.push({ mark: { page, mcid: next }, after });
      own.set(start, next);
      after = next++;
    }
  }
  return { content: own.size === 0 ? content : withMarks(content, own), loose };
}

/** @param own the marks of pieces that have none, by where they start */
function withMarks(content: PageContent, own: ReadonlyMap<number, number>): PageContent {
  const kinds = new Map(content.kinds);
  const pieces = content.pieces.map((piece): PagePiece => {
    const mcid = own.get(piece.start);
    if (mcid === undefined) return piece;
    kinds.set(mcid, new Set([piece.kind]));
    return { ...piece, mcid, isLoose: true };
  });
  const objects = content.objects.map((object) => {
    const mcid = own.get(object.start);
    if (mcid === undefined) return object;
    const mark = looseMark(mcid);
    return { ...object, mcid, isInArtifact: false, surroundings: { ...object.surroundings, mark } };
  });
  return { ...content, pieces, objects, kinds };
}
