import type { Mark } from '../tags/matched.ts';
import type { Content } from './read-content.ts';
import { scanContent } from './scan-content.ts';

/** A mark for text that the browser tagged nowhere, and the tagged one that was painted before it on the page. */
export type LooseMark = { readonly mark: Mark; readonly after: number | undefined };

/**
 * A page's content in which all text of the sheet has a mark: what a style sheet adds, and what is drawn as a form, the
 * browser may leave without one, and who goes by tags would miss it.
 *
 * @param isTagged whether a mark stands in the browser's tags
 */
export function withMarkedText(
  content: Content,
  page: number,
  isTagged: (mcid: number) => boolean,
): { readonly content: Content; readonly loose: readonly LooseMark[] } {
  const loose: LooseMark[] = [];
  let next = 1 + Math.max(-1, ...content.openings.map(({ mcid }) => mcid));
  let after: number | undefined;
  let text = '';
  let end = 0;
  for (const { kind, mcid, isInPage, hasText, start, end: stop } of content.pieces) {
    if (kind !== 'text' && hasText !== true) continue;
    if (mcid !== undefined) {
      if (!isTagged(mcid) && !loose.some(({ mark }) => mark.mcid === mcid)) loose.push({ mark: { page, mcid }, after });
      after = mcid;
    } else if (isInPage) {
      loose.push({ mark: { page, mcid: next }, after });
      text += `${content.text.slice(end, start)}/Span <</MCID ${next} >>BDC\n${content.text.slice(start, stop)}EMC\n`;
      end = stop;
      after = next++;
    }
  }
  if (end === 0) return { content, loose };
  const whole = text + content.text.slice(end);
  const forms = new Set(content.pieces.flatMap(({ name, hasText }) => (hasText === true ? [name] : [])));
  const scan = scanContent(whole);
  const pieces = scan.pieces.map((piece) =>
    piece.kind === 'object' && forms.has(piece.name) ? { ...piece, hasText: true } : piece,
  );
  return { content: { ...scan, pieces, text: whole }, loose };
}
