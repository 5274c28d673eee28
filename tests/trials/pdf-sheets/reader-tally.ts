import { blocksOf } from '../../conformance/pdf/truth/blocks.ts';
import { writtenTree } from '../../conformance/pdf/truth/written-tree.ts';
import { findAgain } from '../../support/pdf/found.ts';
import { READERS, readAll } from '../../support/pdf/reader/readers.ts';
import type { PrintedSample } from './print.ts';

type Count = { of: number; readonly lost: number[]; readonly words: string[][] };

/** How many words, or characters, of the texts in each language four readers find in their PDFs. */
export class ReaderTally {
  readonly #counts = new Map<string, Count>();

  /** @param file where its PDF lies */
  async add({ html, language }: PrintedSample, file: string): Promise<void> {
    const blocks = blocksOf(writtenTree(html));
    const texts = await readAll(file);
    const count = this.#counts.get(language) ?? { of: 0, lost: READERS.map(() => 0), words: READERS.map(() => []) };
    this.#counts.set(language, count);
    for (const [index, reader] of READERS.entries()) {
      const { words, of, lostWords } = findAgain(blocks, texts.get(reader) ?? '', language);
      if (index === 0) count.of += of;
      count.lost[index] = (count.lost[index] ?? 0) + (1 - words) * of;
      count.words[index]?.push(...lostWords);
    }
  }

  /** @param shown how many of the words that are not found */
  lines(shown: number): readonly string[] {
    return [...this.#counts].flatMap(([language, { of, lost, words }]) => [
      `${language}: ${of} words or characters; ${READERS.map((reader, index) => `${reader} ${(100 * (1 - (lost[index] ?? 0) / Math.max(1, of))).toFixed(2)}`).join(', ')}`,
      ...READERS.flatMap((reader, index) => {
        const some = words[index]?.slice(0, shown) ?? [];
        return some.length === 0 ? [] : [`  ${reader} lacks ${some.join(' ')}`];
      }),
    ]);
  }
}
