import { textOf } from '../../../support/pdf/content-text.ts';
import type { ReadPdf, Tag } from '../../../support/pdf/read-pdf.ts';
import { isNode, joined, type Node, type Text } from './written-tree.ts';

/**
 * Grouping and inline types that a sheet's elements need not have: what they hold counts, and their language. Emphasis is a
 * span under PDF/UA-1, and has types of its own under PDF/UA-2.
 */
const TRANSPARENT = new Set([
  'Root',
  'Document',
  'NonStruct',
  'Div',
  'Sect',
  'Art',
  'Part',
  'Span',
  'Em',
  'Strong',
  'THead',
  'TBody',
  'TFoot',
]);
/** Within a block: a space at an end of theirs is of the text. */
const INLINE = new Set(['Link', 'Reference', 'Code']);
const KEPT = ['Scope'];

/** A PDF's own structure tree in the form of {@link writtenTree}. */
export function taggedTree({ root, lang }: ReadPdf): Node {
  return { type: 'Document', attributes: new Map(), kids: tidy(kidsOf(root, lang ?? '')) };
}

function kidsOf(tag: Tag, outer: string): readonly (Node | Text)[] {
  const lang = tag.lang ?? outer;
  if (tag.actualText !== undefined) return [{ text: tag.actualText, lang }];
  return tag.kids.flatMap((kid): readonly (Node | Text)[] => {
    if (kid.kind === 'annotation') return [];
    if (kid.kind === 'content') {
      const text = textOf(kid.glyphs);
      return text === '' ? [] : [{ text, lang }];
    }
    const inner = kidsOf(kid, lang);
    if (TRANSPARENT.has(kid.type)) return inner;
    const annotations = kid.kids.flatMap((each) => (each.kind === 'annotation' ? [each] : []));
    const contents =
      kid.type === 'Link' ? [...new Set(annotations.map((each) => each.contents ?? ''))].join(' | ') : undefined;
    return [
      {
        type: kid.type,
        attributes: new Map([...kid.attributes].filter(([name]) => KEPT.includes(name))),
        ...(kid.alt === undefined ? {} : { alt: kid.alt }),
        ...(contents === undefined ? {} : { contents }),
        // A figure's own text is its alternative.
        kids: kid.type === 'Figure' ? [] : INLINE.has(kid.type) ? joined(inner) : tidy(inner),
      },
    ];
  });
}

function tidy(kids: readonly (Node | Text)[]): readonly (Node | Text)[] {
  const all = joined(kids);
  return all.filter(
    (kid, index) => isNode(kid) || kid.text.trim() !== '' || (all.length > 1 && index > 0 && index < all.length - 1),
  );
}
