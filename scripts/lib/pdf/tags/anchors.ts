import { isTag, type Tag, type TagText } from './tag.ts';

type Kids = readonly (Tag | TagText)[];

/** The tags of an element that links can lead to: its name goes to the first of them that will be in the file. */
export function anchored(kids: Kids, name: unknown): Kids {
  if (typeof name !== 'string' || name === '') return kids;
  const index = kids.findIndex(isTag);
  const tag = kids[index];
  if (tag === undefined || !isTag(tag)) return kids;
  const named =
    tag.type === undefined
      ? { ...tag, children: anchored(tag.children, name) }
      : { ...tag, anchors: [...(tag.anchors ?? []), name] };
  return kids.with(index, named);
}

/** The name that an address within the sheet leads to; undefined for any other. */
export function nameIn(address: string): string | undefined {
  if (!/^#./.test(address)) return undefined;
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return address.slice(1);
  }
}
