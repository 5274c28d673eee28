import { isTag, type Tag, type TagText } from './tag.ts';

/** Texts of a sheet's headings, in order: the names of the outline's entries. */
export function headingsOf(tags: Tag): readonly string[] {
  if (/^H[1-6]$/.test(tags.type ?? '')) return [textOf(tags).replace(/\s+/g, ' ').trim()];
  return tags.children.flatMap((child) => (isTag(child) ? headingsOf(child) : []));
}

/** All text of an element, as the sheet has it. */
export function textOf(node: Tag | TagText): string {
  return isTag(node) ? node.children.map(textOf).join('') : node.text;
}
