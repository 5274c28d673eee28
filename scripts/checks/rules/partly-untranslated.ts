import { foldedWording, isKeptKind, type VerbatimRun, verbatimRun } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/** Share of a translation's words from which a run of source words is more than a quotation. */
const MUCH = 0.2;

/**
 * A clause of the source still stands in the translation. A warning where it is a whole sentence, a notice where it
 * is five words and more, which may be a title that is quoted, or three at the end of both texts. Where it is a fifth of
 * the text and is no title, no citation, no example of what is typed and no list of names, and the translation does not
 * say it in its own words, too, it is an error in a language that is known to keep no such clauses, and in one of which
 * nothing is known. A text that is untranslated from end to end is the rule `untranslated`'s. Translate it.
 */
export const partlyUntranslatedRule: Rule = {
  id: 'partly-untranslated',
  says: 'A passage of a translation stands in the source language.',
  severity: 'notice',
  *check(subject) {
    const [from = '', to] = [subject.source, subject.catalog.language].map(({ tag }) => tag.split('-')[0]);
    // Scots is close enough to English to share whole clauses with it.
    if (from === to || (from === 'en' && to === 'sco')) return;
    for (const unit of translatedUnits(subject, this.id)) {
      const { source, target } = unit.read;
      const run = verbatimRun(target.words, source.sourceWords, from, to);
      if (run === undefined || foldedWording(target.plain) === foldedWording(source.plain)) continue;
      const text = unit.target.slice(run.start, run.end);
      yield {
        reason: run.isSentence ? 'Unexpected sentence of the source text' : 'Unexpected words of the source text',
        severity: run.isSentence ? 'warning' : 'notice',
        mayBlock: run.share >= MUCH && !isLeftAsItIs(target.plain, unit.target, source.plain, run),
        unit,
        span: [run.start, run.end],
        actual: text,
        advice: 'Translate it.',
      };
    }
  },
};

/** Whether the run is a title, an example of what is typed, or a list of names, which stay in the source's words. */
const isLeftAsItIs = (plain: string, text: string, source: string, run: VerbatimRun): boolean =>
  isQuoted(plain, run) ||
  isTitleOfLink(text, run) ||
  isExample(plain, source, run) ||
  isSample(plain, source, run) ||
  isList(plain, source, run) ||
  areNamesInRow(plain, run) ||
  isExplained(plain, source, run) ||
  isKeptKind(plain, source, run);

/**
 * Whether the run is a title in quotation marks from end to end, see “Packages removed from the Archive”, but for names and
 * figures beside it: “A Message to Our Users”, Zoom.
 */
function isQuoted(text: string, { start, end }: VerbatimRun): boolean {
  const run = text.slice(start, end);
  const [before, after] = [run.split(OPENING), run.split(CLOSING)];
  const opens =
    OPENS.test(text.slice(0, start)) || OPENS_LATER.test(run) || (before.length > 1 && areNames(before[0] ?? ''));
  const closes = CLOSES.test(text.slice(end)) || (after.length > 1 && areNames(after.at(-1) ?? ''));
  return opens && closes;
}

const OPENS = /["“”„«»‘’「『]\s?$|(?:^|[\s(])'$/u;
/** Also behind a word in brackets: “Add a new term (English)”. */
const CLOSES =
  /^(?:[^\p{L}"“”„«»/]|\/[\w.-]*(?![\w.-]))*["”»]|^(?:\s?[(（][^()（）]{1,24}[)）]|[)）])?[.,]?\s?["“”«»‘’」』]|^[.,]?'(?!\p{L})/u;
/** A title in single marks behind a figure or an address alone. */
const OPENS_LATER = /^\P{L}+\s'(?=\p{L})/u;
const OPENING = /["“”„«»‘「『]/u;
const CLOSING = /["“”«»‘」』]|’(?!\p{L})/u;

/** Whether all words begin in a capital or a figure. */
const areNames = (text: string): boolean =>
  text.split(/[\s\p{P}\uFFFC]+/u).every((word) => /^(?:[\p{Lu}\p{N}]|(?:and|by|for|of|the)$|$)/u.test(word));

/**
 * Whether the run is the title of a page that a link leads to, in the words of its address, which may leave out an article
 * and what stands before a colon: The Project: The Fall of It.
 */
function isTitleOfLink(text: string, { start, end }: VerbatimRun): boolean {
  const address = text[start - 1] === '[' ? /^[.!?]?\]\(([^()\s]+)\)/u.exec(text.slice(end))?.[1] : undefined;
  if (address === undefined) return false;
  const title = text.slice(start, end);
  return [title, ...(title.includes(': ') ? [title.split(': ').at(-1) ?? ''] : [])].some((part) =>
    wordsOnly(address).includes(` ${wordsOnly(part).trim().replace(ARTICLE, '')} `),
  );
}

const ARTICLE = /^(?:the|an?) (?=\S+ \S)/u;

/** Words that say that what follows is typed or shown so: it looks like this: add item to list. */
const EXAMPLE =
  /(?:\blike (?:this|so)|\bas follows|\bfor example|\bfor instance|\be\.g\.|\b(?:commands?|code|syntax|format)\b[^.!?:]{0,24}|\b(?:type|enter|run|write)(?: in)?):\s*$/iu;

/** Whether the run is an example behind a colon at the end of both texts, in small letters and with no stop. */
function isExample(plain: string, source: string, { start, end }: VerbatimRun): boolean {
  const example = plain.slice(start, end);
  return (
    /^\p{Ll}/u.test(example) &&
    /^[\s\p{Pe}]*$/u.test(plain.slice(end)) &&
    /[:：]\s*$/u.test(plain.slice(0, start)) &&
    source.trimEnd().endsWith(example) &&
    EXAMPLE.test(source.trimEnd().slice(0, -example.length))
  );
}

/** Words that say that what follows is but one of many. */
const SUCH_AS = /(?:\be\.g\.|\bfor example|\bfor instance|\bsuch as),? ["“'‘]?$/iu;
/** A label with what is written behind it, in small letters: FIX: no blank was read. */
const LABELLED = /^[\p{L}\p{N}][^.!?:]{0,32}: \p{Ll}/u;
/** UTF-16 units that a language may put behind it: gibi. */
const BEHIND_SAMPLE = 8;

/** Whether the run is a sample of what is written, with its label, at the end of both texts: e.g., FIX: no blank was read. */
function isSample(plain: string, source: string, { start, end }: VerbatimRun): boolean {
  const sample = plain.slice(start, end);
  const at = source.indexOf(sample);
  return (
    LABELLED.test(sample) &&
    SUCH_AS.test(source.slice(0, Math.max(0, at))) &&
    /^\P{L}*$/u.test(source.slice(at + sample.length)) &&
    plain.length - end <= BEHIND_SAMPLE
  );
}

/** Before a list in the source: a colon, or words that say that these are some of many. */
const INTRODUCED = /(?:: |\b(?:such as|including|e\.g\.,?|like) )$/u;
/** The fewest names of a list. */
const NAMES = 3;

/**
 * Whether the run is a list, behind a colon in either text, of names of one word each, and a figure perhaps: formats: jpg, jpeg, png;
 * games: connect 4, oware, sudoku; behind “such as” in the source, too.
 */
function isList(plain: string, source: string, { start, end }: VerbatimRun): boolean {
  const list = plain.slice(start, end);
  const names = list.split(/[,،、，;/] ?/u);
  return (
    names.length >= NAMES &&
    names.every((name) => /^[^\s.:!?]+(?: \p{N}{1,2})?$/u.test(name)) &&
    (INTRODUCED.test(source.slice(0, Math.max(0, source.indexOf(list)))) ||
      /[:：]/u.test(
        plain
          .slice(0, start)
          .split(/[.!?。]/u)
          .at(-1) ?? '',
      ))
  );
}

/** What parts names in a row, or the steps of a menu: kdiff3, meld and vimdiff; HP Alpha (alpha); Start → Programs. */
const PARTED = /[,،、，;/()（）→›]+|\s>\s|(?:^|\s)(?:and|or|including)(?=\s|$)/u;
/** English words that stand in no name of two words. */
const SMALL = /(?:^|\s)(?:the|of|to|in|on|for|with|by|is|are|was|were|be|not|that|this|from|as|at|an?)(?:\s|$)/iu;
/** What tells a name from a word: a figure, a hyphen, or a capital within. */
const NAME_LIKE = /\p{L}[\p{N}_.-]*\p{N}|\p{N}\p{L}|\p{L}[-_.]\p{L}|\p{Ll}\p{Lu}/u;
const WORDS_OF_NAME = 3;

/**
 * Whether the run is names in a row, some of which can be no words: kdiff3, meld, vimdiff. In brackets, or with capitals
 * everywhere, they may be any: (doc, libsrc, prof).
 */
function areNamesInRow(plain: string, { start, end }: VerbatimRun): boolean {
  const run = plain.slice(start, end);
  const names = run
    .split(PARTED)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const isBracketed = /[(（]\s?$/u.test(plain.slice(0, start)) && /^(?:\s?|[^()]{1,24})[)）]/u.test(plain.slice(end));
  return (
    names.length >= NAMES &&
    names.every(
      (name) => name.split(/\s+/u).length <= WORDS_OF_NAME && !SMALL.test(name) && !/\p{Ll}{2}[.!?:]\s/u.test(name),
    ) &&
    (names.some((name) => NAME_LIKE.test(name)) ||
      /[→›]/u.test(run) ||
      names.every((name) => areNames(name)) ||
      (isBracketed && names.every((name) => !/\s/u.test(name))))
  );
}

/** What ends in letters, before a bracket whose words they translate. */
const TRANSLATED = /[\p{L}\p{M}][\p{P}\s]{0,3}$/u;
/** How many words before a bracket may be those that its words translate. */
const WORDS_BEFORE = 4;

/**
 * Whether the translation says the run in its own words, too, with either in brackets where the source has none:
 * Sign off (অনুমোদন করুন), 넓은 사용자 층(You wouldn't be alone).
 */
function isExplained(plain: string, source: string, { start, end }: VerbatimRun): boolean {
  const [before, behind] = [plain.slice(0, start), plain.slice(end)];
  if (/[(（]\s?$/u.test(source.slice(0, Math.max(0, source.indexOf(plain.slice(start, end)))))) return false;
  const opened = /^(.*)[(（](?:\p{L}{1,5}[.:]\s?)?$/su.exec(before)?.[1];
  const hasOwn = (text: string): boolean => !source.includes(text.trim());
  if (opened !== undefined && /^[.!?]?[)）]/u.test(behind)) {
    const words = opened.split(/[\s,.:;]+/u).filter((word) => /\p{L}/u.test(word));
    return TRANSLATED.test(opened) && words.slice(-WORDS_BEFORE).some(hasOwn);
  }
  const gloss = /^[.”"»]?\s?[(（]["“«„]?([^()（）]{6,}?)["”»]?[)）]/u.exec(behind)?.[1];
  return gloss !== undefined && hasOwn(gloss);
}

const wordsOnly = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
