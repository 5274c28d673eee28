import { isHeading } from '../tags/headings.ts';
import { isMatched, type Matched, type MatchedKid } from '../tags/matched.ts';
import type { TagType } from '../tags/tag.ts';

/**
 * A tree as the standards want it where a sheet may be otherwise: no level of headings is left out (ISO 14289-1, 7.4.2), and
 * a table has a head or a foot only beside a body (7.2).
 */
export function inStandardShape(tree: Matched): Matched {
  /** Levels of the headings that the next one may stand below, as the sheet has them. */
  const above: string[] = [];
  const walk = (node: Matched): Matched => {
    const { tag } = node;
    const type = isHeading(tag) ? levelBelow(above, tag.type ?? 'H1') : tag.type;
    const kids = node.kids.map((kid): MatchedKid => (isMatched(kid) ? walk(kid) : kid));
    return { ...node, tag: type === tag.type ? tag : { ...tag, type }, kids: tag.type === 'Table' ? rows(kids) : kids };
  };
  return walk(tree);
}

const LEVELS: readonly TagType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

function levelBelow(above: string[], level: string): TagType {
  while (above.length > 0 && (above.at(-1) ?? '') >= level) above.pop();
  above.push(level);
  return LEVELS[above.length - 1] ?? 'H6';
}

/** The kids of a table; without a body, the rows of a head or a foot are the table's own. */
function rows(kids: readonly MatchedKid[]): readonly MatchedKid[] {
  const isA = (kid: MatchedKid, ...types: readonly TagType[]): kid is Matched =>
    isMatched(kid) && kid.tag.type !== undefined && types.includes(kid.tag.type);
  if (kids.some((kid) => isA(kid, 'TBody'))) return kids;
  return kids.flatMap((kid) => (isA(kid, 'THead', 'TFoot') ? kid.kids : [kid]));
}
