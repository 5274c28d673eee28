import { RIGHT } from '../characters.ts';
import type { TextFont } from '../font/text-font.ts';
import type { Cluster } from './run.ts';

/** Whether a letter's glyph is said to stand for another character. */
export function differs({ text, glyphs }: Cluster, font: TextFont): boolean {
  const [first] = glyphs;
  if (first === undefined || glyphs.length > 1) return false;
  return (font.traits(first.glyph) & RIGHT) !== 0 && font.text(first.glyph) !== text;
}

/**
 * Clusters with the texts of their own glyphs. Where a line ends or begins within a word of joined letters, the browser
 * shapes up to three parts of it by themselves, and gives their texts in the order of reading to glyphs in the order of
 * the page; for a glyph of which nothing else is known, the PDF then says the same. Clusters stay as they are unless the
 * parts put the other way round agree with the glyphs of all letters that differ.
 */
export function ownTexts(clusters: readonly Cluster[], font: TextFont): readonly Cluster[] {
  const texts = clusters.map(({ text }) => text);
  const said = texts.map(sorted);
  const own = clusters.map(({ glyphs }, index) =>
    glyphs.some(({ glyph }) => (font.traits(glyph) & RIGHT) !== 0)
      ? sorted(glyphs.map(({ glyph }) => font.text(glyph)).join(''))
      : said[index],
  );
  let right = texts;
  let most = 0;
  for (let first = 1; first < texts.length; first++) {
    for (let last = first; last < texts.length; last++) {
      const turned = turn(said, first, last);
      if (own.some((text, index) => text !== turned[index] && text !== said[index])) continue;
      const agreeing = own.filter((text, index) => text === turned[index]).length;
      if (agreeing <= most) continue;
      most = agreeing;
      right = turn(texts, first, last);
    }
  }
  return clusters.map((cluster, index) => ({ ...cluster, text: right[index] ?? '' }));
}

/** What is before `first` and what is from `last` on change places. */
const turn = (texts: readonly string[], first: number, last: number): string[] => [
  ...texts.slice(last),
  ...texts.slice(first, last),
  ...texts.slice(0, first),
];

const sorted = (text: string): string => (text.length < 2 ? text : Array.from(text).sort().join(''));
