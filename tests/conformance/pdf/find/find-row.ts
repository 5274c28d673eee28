import { folded } from '../../../support/pdf/found.ts';
import { READERS, readAll } from '../../../support/pdf/reader/readers.ts';
import type { PrintedSheet } from '../sheets.ts';
import { percent } from '../table.ts';
import { APART, type Block, blocksOf } from '../truth/blocks.ts';
import { writtenTree } from '../truth/written-tree.ts';
import { chromeFinds } from './chrome-find.ts';
import { pdfiumFinds } from './pdfium-find.ts';
import { pdfjsFinds } from './pdfjs-find.ts';
import { phrasesOf } from './phrases.ts';

const FINDERS = { Chrome: chromeFinds, PDFium: pdfiumFinds, 'pdf.js': pdfjsFinds } as const;
const HELPERS = /[\u061C\u200E\u200F]/g;

/** A document's line: phrases found, helper marks among what is pasted, right-to-left words in left-to-right text. */
export async function findRow(
  file: string,
  { html, tag, direction }: Pick<PrintedSheet, 'html' | 'tag' | 'direction'>,
): Promise<string> {
  const blocks = blocksOf(writtenTree(html));
  const parts: string[] = [];
  for (const [name, finds] of Object.entries(FINDERS)) {
    const shares: string[] = [];
    for (const words of [2, 3]) {
      const phrases = phrasesOf(blocks, words);
      const found = await finds(
        file,
        phrases.map(({ text }) => text),
      );
      for (const isBorder of [false, true]) {
        const own = found.filter((_, index) => phrases[index]?.isBorder === isBorder);
        if (own.length > 0)
          shares.push(
            `${words} words${isBorder ? ' of two scripts' : ''} ${percent(own.filter(Boolean).length / own.length)}`,
          );
      }
    }
    parts.push(`${name} finds ${shares.join(', ')}`);
  }
  const texts = await readAll(file);
  const marks = READERS.map((reader) => {
    const text = texts.get(reader) ?? '';
    return `${reader} ${((1000 * (text.match(HELPERS)?.length ?? 0)) / text.length).toFixed(1)}`;
  });
  parts.push(`marks in 1000 characters: ${marks.join(', ')}`);
  if (direction === 'ltr') {
    const wanted = rightToLeftWords(blocks);
    const shares = READERS.map((reader) => {
      const given = new Set(folded(texts.get(reader) ?? '').split(' '));
      return `${reader} ${percent(wanted.filter((word) => given.has(word)).length / Math.max(1, wanted.length))}`;
    });
    parts.push(`${wanted.length} right-to-left words: ${shares.join(', ')}`);
  }
  return `${tag}: ${parts.join('; ')}`;
}

const rightToLeftWords = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(({ laidOut }) =>
    folded(laidOut.replaceAll(APART, ' '))
      .split(' ')
      .filter((word) => /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(word)),
  );
