import { blocksOf } from '../../conformance/pdf/truth/blocks.ts';
import { writtenTree } from '../../conformance/pdf/truth/written-tree.ts';
import type { ReadPdf } from '../../support/pdf/read-pdf.ts';
import type { Glyph } from '../../support/pdf/show-text.ts';

/** How many letters and figures a sheet has, and which of them stand on no page. */
export type PaintedFigures = { readonly letters: number; readonly unpainted: string };

/** So many points may a letter reach over the edge of its page. */
const EDGE = 0.5;

/** Holds the letters of a sheet against those that are painted inside a page, wherever they stand, artifacts aside. */
export function paintedOf(html: string, read: ReadPdf): PaintedFigures {
  const left = new Map<string, number>();
  for (const page of read.pages)
    for (const letter of lettersOf(textsOf(page.glyphs.filter((glyph) => isPainted(glyph, page)))))
      left.set(letter, (left.get(letter) ?? 0) + 1);
  const letters = lettersOf(
    blocksOf(writtenTree(html))
      .map(({ text }) => text)
      .join(''),
  );
  const unpainted = letters.filter((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count <= 0;
  });
  return { letters: letters.length, unpainted: unpainted.join('') };
}

function isPainted({ isHidden, mark, x, y, advance }: Glyph, { width, height }: ReadPdf['pages'][number]): boolean {
  const isInside = x >= -EDGE && x + advance <= width + EDGE && y >= -EDGE && y <= height + EDGE;
  return isInside && !isHidden && !mark.isArtifact;
}

/** What glyphs stand for; a replacement text counts where none of its glyphs has a text of its own. */
function textsOf(glyphs: readonly Glyph[]): string {
  const spelled = new Set(
    glyphs.flatMap(({ text, mark }) => (text === undefined || text === '' ? [] : [mark.replacement?.number])),
  );
  const said = new Set<number>();
  return glyphs
    .map(({ text, mark: { replacement } }) => {
      if (replacement === undefined || spelled.has(replacement.number)) return text ?? '';
      if (said.has(replacement.number)) return '';
      said.add(replacement.number);
      return replacement.text;
    })
    .join('');
}

/** Letters and figures without their marks; a style sheet may change capitals. */
const lettersOf = (text: string): readonly string[] => [
  ...text
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, ''),
];
