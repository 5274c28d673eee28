import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { allMojibakeIn, codedIn, type Language, mojibakeIn, once, smallWords } from '../../lib/text/index.ts';
import { addMessage, placeWithin } from '../../model/add-message.ts';
import type { SegmentDraft } from '../../model/statement.ts';
import { phrasingTree } from '../html/phrasing-tree.ts';

const RULE = 'mojibake';

/** A word with a question mark in place of a letter; `who?me` is a question with no blank behind it. */
const lostLetters = once(
  () => new RegExp(`(?<![^\\s("“«„])(?!(?:${smallWords('asks')})\\?)\\p{L}+\\?+\\p{Ll}+(?![^\\s.,;:!)"”»…])`, 'gu'),
);
/** Signs that lost letters, or letters carried in others, leave behind. */
const SIGN = /[?=¿□▯+$%&\\]|[A-Za-z0-9+/]{16}/;
/** The number of words with a question mark within from which letters were lost. */
const MANY_LOST = 3;

/**
 * Reports letters that were written in one encoding and read in another, `JÃ¶rg`; what stands in code is not meant to be
 * read. Letters that are lost (`Fran?ais`) are told where several words have lost some, or most words all; so are letters
 * as mail, a web form or a program carries them. Each sign beside a figure is told, `Â£500`.
 *
 * @param isAlone true for a file without a newsroom: such a sign is a warning, too
 */
export function reportMisread(
  segments: readonly SegmentDraft[],
  file: VFile,
  { script, tag }: Language,
  isAlone: boolean,
): void {
  reportLost(segments, file);
  if (/^hu\b/.test(tag)) reportHungarian(segments, file);
  const implied = new Intl.Locale(tag).maximize().script ?? script;
  for (const segment of segments) {
    // Parsed only where there is something to find, which is nearly nowhere.
    if (segment.allows.includes(RULE) || mojibakeIn(segment.source, '', script, implied)?.meant === undefined) continue;
    const prose = proseOf(segment.source);
    for (const { start, end, meant, isFigure } of allMojibakeIn(prose, '', script, implied)) {
      if (meant === undefined) continue;
      const actual = prose.slice(start, end);
      addMessage(file, {
        ruleId: RULE,
        severity: isFigure && !isAlone ? 'error' : 'warning',
        reason: `Unexpected \`${actual}\`, which is \`${meant}\` read in the wrong encoding`,
        place: placeWithin(file, placeWithin(file, segment.place, prose.slice(start, end + AFTER)), actual),
        actual,
        expected: [meant],
        advice: `Open the file that it came from as UTF-8, and put the text in anew; \`<!-- check: allow ${RULE} -->\` before it where it is meant.`,
      });
    }
  }
}

/** How many characters behind a place are looked for with it: equal signs stand before several figures. */
const AFTER = 12;

/** Whether a word is an address or a path, which may carry letters in others. */
const isAddress = (word: string): boolean =>
  /https?:\/\/|www\./i.test(word) || (word.includes('/') && /%[0-9A-F]{2}/.test(word));

/** Words in small letters with `õ` or `û`, which Hungarian has not: its `ő` and `ű` read as Western European. */
const NOT_HUNGARIAN = /(?<![\p{L}\p{M}])(?=\p{Ll}*[õû])\p{Ll}{2,}(?![\p{L}\p{M}])/gu;

function reportHungarian(segments: readonly SegmentDraft[], file: VFile): void {
  const looked = segments.filter(({ allows, source }) => !allows.includes(RULE) && /[õû]/u.test(source));
  const found = looked.flatMap(({ source, place }) =>
    (proseOf(source).match(NOT_HUNGARIAN) ?? []).map((word) => ({ word, place })),
  );
  const [first] = found;
  if (first === undefined || found.length < 2 || segments.some(({ source }) => /[őű]/u.test(source))) return;
  const meant = first.word.replaceAll('õ', 'ő').replaceAll('û', 'ű');
  addMessage(file, {
    ruleId: RULE,
    severity: 'warning',
    reason: `Unexpected \`${first.word}\`, which is \`${meant}\` read in the wrong encoding`,
    place: placeWithin(file, first.place, first.word),
    actual: first.word,
    expected: [meant],
    advice: `Open the file that it came from as Central European (ISO 8859-2), and put the text in anew.`,
  });
}

/** Words of nothing but question marks, or of the boxes that replace letters. */
const LOST_WHOLE = /(?<!\S)["'(“«„]?[?¿□▯]{2,}[.,;:!)"'”»]*(?!\S)/gu;
/** The share of a text's words that are question marks from which all letters were lost. */
const SHARE_LOST = 0.3;

function reportLost(segments: readonly SegmentDraft[], file: VFile): void {
  const looked = segments.filter(({ allows, source }) => !allows.includes(RULE) && SIGN.test(source));
  const texts = looked.map(({ source }) => proseOf(source).replace(/\S+/g, (word) => (isAddress(word) ? ' ' : word)));
  const refuse = (at: number, actual: string, what: string): void => {
    addMessage(file, {
      ruleId: RULE,
      severity: 'error',
      reason: `Unexpected ${what}`,
      place: placeWithin(file, looked[at]?.place, actual),
      actual,
      advice: `Put the text in anew from where it came; \`<!-- check: allow ${RULE} -->\` before it where it is meant.`,
    });
  };
  const lost = (pattern: RegExp): readonly (readonly [at: number, word: string])[] =>
    texts.flatMap((text, at) => (text.match(pattern) ?? []).map((word) => [at, word.trim()] as const));
  const [words, whole] = [lost(lostLetters()), lost(LOST_WHOLE)];
  const count = segments.reduce((sum, { source }) => sum + (source.match(/\S+/g)?.length ?? 0), 0);
  const isLost = whole.length >= MANY_LOST && whole.length >= SHARE_LOST * count;
  const [first] = words.length >= MANY_LOST ? words : isLost ? whole : [];
  if (first !== undefined)
    refuse(
      first[0],
      first[1],
      isLost
        ? `words of question marks, such as \`${first[1]}\`: all letters were lost`
        : `question marks within words, such as \`${first[1]}\`: letters were lost`,
    );
  // The signs of Japanese mail are marks of Markdown, too.
  const sources = looked.map(({ source }) => source.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  const japanese = codedIn(sources).filter(({ kind }) => kind === 'mail in Japanese');
  for (const { kind, found, at } of [...codedIn(texts).filter((each) => each.kind !== 'mail in Japanese'), ...japanese])
    refuse(at, found, `\`${found.slice(0, 60)}\`, which is how ${kind} carries letters`);
}

function proseOf(markdown: string): string {
  const texts: string[] = [];
  for (const node of phrasingTree(markdown))
    visit(node, (each) => {
      if (each.type === 'text') texts.push(each.value);
      if (each.type === 'image') texts.push(`${each.alt ?? ''} `);
      if ((each.type === 'image' || each.type === 'link') && each.title) texts.push(` ${each.title} `);
    });
  return texts.join('');
}
