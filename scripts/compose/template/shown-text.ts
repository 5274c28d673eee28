import type { Root, RootContent } from 'hast';
import { faceOfClass } from '../../lib/fonts/index.ts';

/** What a page shows, for choosing and cutting its fonts. */
export type ShownText = {
  /** All of it. */
  readonly text: string;
  /** What of it stands in the heavier weight. */
  readonly strong: string;
  /** What of it is code. */
  readonly code: string;
  /** What of it is set in a face of its own, by the key of the face. */
  readonly runs: ReadonlyMap<string, string>;
};

/** Elements and classes that the look sets in weight 600. */
const STRONG_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'th', 'dt', 'label']);
const STRONG_CLASSES = new Set(['org', 'status', 'fmt', 'ends', 'pn', 'autonym', 'place', 'desk']);
const CODE_TAGS = new Set(['code', 'pre', 'kbd', 'samp']);

type Where = { readonly isStrong: boolean; readonly isCode: boolean; readonly face?: string | undefined };

export function shownText(tree: Root): ShownText {
  const text: string[] = [];
  const strong: string[] = [];
  const code: string[] = [];
  const runs = new Map<string, string>();
  const walk = (node: RootContent, { isStrong, isCode, face }: Where): void => {
    if (node.type === 'text') {
      // Emoji have a family of their own, wherever they stand.
      if (face !== 'emoji') text.push(node.value);
      if (face !== 'emoji' && isStrong) strong.push(node.value);
      if (face !== 'emoji' && isCode) code.push(node.value);
      if (face !== undefined) runs.set(face, `${runs.get(face) ?? ''}${node.value}`);
    }
    if (node.type !== 'element' || node.tagName === 'script' || node.tagName === 'head') return;
    const { className, ariaCurrent } = node.properties;
    const classes = Array.isArray(className) ? className.map(String) : [];
    const here = {
      isStrong:
        isStrong ||
        STRONG_TAGS.has(node.tagName) ||
        ariaCurrent !== undefined ||
        classes.some((name) => STRONG_CLASSES.has(name)),
      isCode: isCode || CODE_TAGS.has(node.tagName),
      face: classes.map(faceOfClass).find((each) => each !== undefined) ?? face,
    };
    for (const child of node.children) walk(child, here);
  };
  for (const node of tree.children) walk(node, { isStrong: false, isCode: false });
  return { text: text.join(''), strong: strong.join(''), code: code.join(''), runs };
}
