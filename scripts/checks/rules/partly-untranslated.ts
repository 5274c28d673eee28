import { foldedWording, isReference, LEFT_WORDS, type LeftWords, leftWords } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * Words of the source still stand in the translation, two or more in a row. How much shows that they are left, and are no
 * name, title, code or quotation, is a sum: small words, other words in small letters, that both texts end in them, a sentence
 * from end to end, much of the text, a translation in other letters. Against that speak quotation marks, brackets, links
 * and emphasis around them, a capital in front, a colon before them, and signs of code within. A notice where a little
 * shows it, a warning where it is a whole sentence; an error where much does, in a language that is known to keep no such
 * clauses, and in one of which nothing is known. A text that is untranslated from end to end is the rule `untranslated`'s.
 * Translate it.
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
      const run = leftWords(target.plain, target.words, source.sourceWords, from, to);
      if (run === undefined || foldedWording(target.plain) === foldedWording(source.plain)) continue;
      const text = unit.target.slice(run.start, run.end);
      yield {
        reason: run.isSentence ? 'Unexpected sentence of the source text' : 'Unexpected words of the source text',
        severity: run.isSentence ? 'warning' : 'notice',
        mayBlock:
          run.evidence >= LEFT_WORDS &&
          !isReference(source.plain) &&
          !isTitleOfLink(unit.target, run) &&
          !isAgainInBrackets(target.plain, run, source.plain),
        unit,
        span: [run.start, run.end],
        actual: text,
        advice: 'Translate it.',
      };
    }
  },
};

/** How long a translation is, as a share of its source, behind which the source stands again. */
const WHOLE = 0.6;

/** Whether the run is all of the source, which stands in brackets behind its translation: a title that is named in both languages. */
function isAgainInBrackets(text: string, { opening: start, end }: LeftWords, source: string): boolean {
  const before = text.slice(0, start);
  return (
    /[(（[][\p{Pi}"'*_]*$/u.test(before) &&
    before.length >= WHOLE * source.length &&
    foldedWording(text.slice(start, end)) === foldedWording(source)
  );
}

/**
 * Whether the run is the title of a page that a link leads to, in the words of its address, which may leave out an article
 * and what stands before a colon: The Project: The Fall of It.
 */
function isTitleOfLink(text: string, { opening: start, end }: LeftWords): boolean {
  const address = text[start - 1] === '[' ? /^[.!?]?\]\(([^()\s]+)\)/u.exec(text.slice(end))?.[1] : undefined;
  if (address === undefined) return false;
  const title = text.slice(start, end);
  return [title, ...(title.includes(': ') ? [title.split(': ').at(-1) ?? ''] : [])].some((part) =>
    wordsOnly(address).includes(` ${wordsOnly(part).trim().replace(ARTICLE, '')} `),
  );
}

const ARTICLE = /^(?:the|an?) (?=\S+ \S)/u;

const wordsOnly = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
