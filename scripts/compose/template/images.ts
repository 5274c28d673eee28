import type { ElementContent, Root, RootContent } from 'hast';
import type { ShownImage } from '../../model/artifact.ts';

/** The body with each image's address replaced by where its bytes are for this format, and its size in pixels. */
export function withImages(body: Root, imageOf: (url: string) => ShownImage | undefined): readonly ElementContent[] {
  const replaced = (node: RootContent | ElementContent): ElementContent[] => {
    if (node.type === 'doctype') return [];
    if (node.type !== 'element') return [node];
    const image = node.tagName === 'img' ? imageOf(String(node.properties.src)) : undefined;
    return [{ ...node, properties: { ...node.properties, ...image }, children: node.children.flatMap(replaced) }];
  };
  return body.children.flatMap(replaced);
}
