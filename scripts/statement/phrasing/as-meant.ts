import type { Processor } from 'unified';
import { cleanAddresses } from './clean-addresses.ts';
import { lowerFigures } from './lowered-figures.ts';
import { readMarksInWords } from './marks-in-words.ts';
import { bracketNumberedLinks } from './numbered-links.ts';
import { readSpacedNames } from './spaced-names.ts';

/** Reads what Markdown takes otherwise than its authors mean it, the same way in a statement and in each of its texts. */
export function asMeant(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    transforms: [readSpacedNames, cleanAddresses, lowerFigures, readMarksInWords, bracketNumberedLinks],
  });
}
