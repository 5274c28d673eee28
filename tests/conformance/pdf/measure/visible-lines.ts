import type { Annotation, Content, ReadPdf, Tag } from '../../../support/pdf/read-pdf.ts';
import type { Glyph } from '../../../support/pdf/show-text.ts';

/** The numbered paragraphs of a PDF, each as its lines: letters from left to right as they stand on the paper. */
export function visibleParagraphs({ root }: ReadPdf): readonly (readonly string[])[] {
  return paragraphs(root).map((tag) => linesOf(glyphsIn(tag)));
}

function paragraphs(tag: Tag): readonly Tag[] {
  const [first] = tag.kids.filter((kid) => kid.kind === 'tag');
  // What Chromium prints is a link; in a mended PDF it is a label.
  if (tag.type === 'P' && (first?.type === 'Lbl' || first?.type === 'Link') && isNumber(textOf(first))) return [tag];
  return tag.kids.flatMap((kid) => (kid.kind === 'tag' ? paragraphs(kid) : []));
}

const isNumber = (text: string): boolean => /^\p{Nd}+$/u.test(text.replace(/[\p{Cf}\s]/gu, ''));

/** What a paragraph shows, without its number. */
function glyphsIn(tag: Tag): readonly Glyph[] {
  const [number] = tag.kids.filter((kid) => kid.kind === 'tag');
  return tag.kids.filter((kid) => kid !== number).flatMap(shownBy);
}

function shownBy(kid: Tag | Content | Annotation): readonly Glyph[] {
  if (kid.kind === 'content') return kid.glyphs;
  return kid.kind === 'tag' ? kid.kids.flatMap(shownBy) : [];
}

const textOf = (tag: Tag): string =>
  shownBy(tag)
    .map(({ text }) => text ?? '')
    .join('');

/** Glyphs whose baselines are within half a letter of each other are one line. */
function linesOf(glyphs: readonly Glyph[]): readonly string[] {
  const lines: { readonly y: number; readonly glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs.filter(({ isHidden }) => !isHidden)) {
    const line = lines.find(({ y }) => Math.abs(y - glyph.y) < glyph.size / 2);
    if (line === undefined) lines.push({ y: glyph.y, glyphs: [glyph] });
    else line.glyphs.push(glyph);
  }
  return lines
    .toSorted((one, other) => other.y - one.y)
    .map(({ glyphs: own }) =>
      own
        .toSorted((one, other) => one.x - other.x)
        .map(({ text }) => text ?? '\uFFFF')
        .join(''),
    );
}
