import { isTag, type Tag, type TagText } from './tag.ts';

export const isHeading = ({ type }: Tag): boolean => /^H[1-6]$/.test(type ?? '');

/** All text of an element, as the sheet has it. */
export function textOf(node: Tag | TagText): string {
  return isTag(node) ? node.children.map(textOf).join('') : node.text;
}
