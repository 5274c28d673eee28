import type { Image, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { LeadPicture, SegmentDraft } from '../../model/statement.ts';
import { checkImages, encodedAddress } from '../addresses/pictures.ts';
import { valuePlace } from '../front-matter/field-names.ts';
import { reportDroppedIn } from '../html/comments.ts';
import { phrasingTree } from '../html/phrasing-tree.ts';
import { type HtmlBlock, hastData } from '../phrasing/nodes.ts';

/** The texts of the lead picture, and what translators are told of them. */
const TEXTS = {
  text: 'What the picture shows, for those who cannot see it.',
  caption: 'The caption of the picture.',
  credit: 'Who made the picture.',
  rights: 'Who may use the picture, and how.',
} as const;

/** What to do about a lead picture without a description. */
const BESIDE_FILE = 'Say what the picture shows: `picture: { file: door.jpg, text: Two people at a court door }`.';

type Field = keyof typeof TEXTS;

/**
 * Puts the picture of the front matter into the text: a figure below the first paragraph, which readers see first.
 *
 * @param first index of its first segment
 * @returns the image, and its texts as segments with keys of their own: `picture-text`, `picture-caption`,
 * `picture-credit`, `picture-rights`
 */
export function placeLeadPicture(
  tree: Root,
  picture: LeadPicture | undefined,
  file: VFile,
  first: number,
): { readonly images: readonly Image[]; readonly segments: readonly SegmentDraft[] } {
  if (picture === undefined) return { images: [], segments: [] };
  const segments: SegmentDraft[] = [];
  const add = (field: Field, source: string): number => {
    const place = valuePlace(file, 'picture', source);
    const kind = field === 'text' ? 'alt' : 'text';
    if (kind === 'text') reportDroppedIn(source, place, file);
    return (
      first + segments.push({ kind, source, pin: `picture-${field}`, place, notes: [TEXTS[field]], allows: [] }) - 1
    );
  };
  const { text } = picture;
  const position = valuePlace(file, 'picture', picture.file);
  const image: Image = {
    type: 'image',
    url: encodedAddress(picture.file),
    alt: text ?? '',
    position,
    ...(text === undefined ? {} : { data: { altSegment: add('text', text) } }),
  };
  const lines = (['caption', 'credit', 'rights'] as const).flatMap((field): readonly Paragraph[] => {
    const source = picture[field]?.replace(/\s+/g, ' ');
    return source === undefined
      ? []
      : [{ type: 'paragraph', children: phrasingTree(source), position, data: { segment: add(field, source) } }];
  });
  const shown: Paragraph = { type: 'paragraph', children: [image], position };
  const figure = holder('figure', [shown, ...(lines.length === 0 ? [] : [holder('figcaption', lines)])]);
  const at = tree.children.findIndex(({ type }) => type === 'paragraph');
  tree.children.splice(at + 1, 0, figure);
  return { images: checkImages({ type: 'root', children: [shown] }, file, BESIDE_FILE), segments };

  function holder(name: string, children: HtmlBlock['children']): HtmlBlock {
    return { type: 'htmlBlock', name, attributes: {}, children, position, data: hastData(name, {}) };
  }
}
