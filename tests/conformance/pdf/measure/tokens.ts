import type { ReadPdf } from '../../../support/pdf/read-pdf.ts';
import { sentencesWithTokens, type TokenSentence } from '../corpus/newsrooms.ts';
import type { Row } from '../table.ts';
import type { FileFigures } from './measure-file.ts';
import type { Pair } from './rows.ts';
import { visibleParagraphs } from './visible-lines.ts';

/** Which sentences have their token on the paper in another order than its own, by the positions of its glyphs. */
export function alteredSentences(read: ReadPdf, sentences: readonly TokenSentence[]): readonly string[] {
  const paragraphs = visibleParagraphs(read);
  if (paragraphs.length !== sentences.length)
    return sentences.map(({ token }) => `${token}: ${paragraphs.length} paragraphs, expected ${sentences.length}`);
  return sentences.flatMap(({ token }, index) => {
    const lines = paragraphs[index] ?? [];
    return lines.some((line) => solid(line).includes(solid(token))) ? [] : [`${token}: ${lines.join(' / ')}`];
  });
}

const solid = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}\p{Z}\s]/gu, '');

/** The row of A6, and which sentences miss it. */
export function tokenRow(pairs: readonly Pair[]): { readonly row: Row; readonly faults: readonly string[] } {
  const tokens = pairs.reduce((sum, { raw }) => sum + sentencesWithTokens(raw.sheet.tag).length, 0);
  const altered = (files: readonly FileFigures[]): readonly string[] =>
    files.flatMap(({ sheet, read }) =>
      alteredSentences(read, sentencesWithTokens(sheet.tag)).map((fault) => `${sheet.tag}: ${fault}`),
    );
  const faults = altered(pairs.map(({ mended }) => mended));
  return {
    row: {
      name: 'A6 tokens reordered, by positions of glyphs',
      must: '0',
      figure: `${faults.length} of ${tokens}`,
      baseline: `${altered(pairs.map(({ raw }) => raw)).length} of ${tokens}`,
      isMet: faults.length === 0,
    },
    faults,
  };
}
