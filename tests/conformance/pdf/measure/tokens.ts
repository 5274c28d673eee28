import { sentencesWithTokens } from '../corpus/newsrooms.ts';
import type { Row } from '../table.ts';
import type { FileFigures } from './measure-file.ts';
import type { Pair } from './rows.ts';
import { visibleParagraphs } from './visible-lines.ts';

type TokenFigures = { readonly tokens: number; readonly altered: readonly string[] };

/** Which everyday tokens do not stand on the paper in their own order, by the positions of their glyphs (A6). */
function alteredTokens({ sheet, read }: FileFigures): TokenFigures {
  const sentences = sentencesWithTokens(sheet.tag);
  const paragraphs = visibleParagraphs(read);
  if (paragraphs.length !== sentences.length)
    return {
      tokens: sentences.length,
      altered: sentences.map(({ token }) => `${token} (${paragraphs.length} paragraphs)`),
    };
  return {
    tokens: sentences.length,
    altered: sentences.flatMap(({ token }, index) =>
      (paragraphs[index] ?? []).some((line) => solid(line).includes(solid(token)))
        ? []
        : [`${sheet.tag} ${token}: ${(paragraphs[index] ?? []).join(' / ')}`],
    ),
  };
}

const solid = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}\p{Z}\s]/gu, '');

/** The row of A6, and which sentences miss it. */
export function tokenRow(pairs: readonly Pair[]): { readonly row: Row; readonly faults: readonly string[] } {
  const [raw, mended] = [pairs.map((pair) => alteredTokens(pair.raw)), pairs.map((pair) => alteredTokens(pair.mended))];
  const figure = (all: readonly TokenFigures[]): string =>
    `${all.reduce((sum, one) => sum + one.altered.length, 0)} of ${all.reduce((sum, one) => sum + one.tokens, 0)}`;
  const faults = mended.flatMap(({ altered }) => altered);
  return {
    row: {
      name: 'A6 tokens reordered, by positions of glyphs',
      must: '0',
      figure: figure(mended),
      baseline: figure(raw),
      isMet: faults.length === 0,
    },
    faults,
  };
}
