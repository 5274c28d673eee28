import { foldedWording, LEFT_WORDS, leftEvidence, type VerbatimRun, verbatimRun } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A clause of the source still stands in the translation. A warning where it is a whole sentence, a notice where it
 * is five words and more, which may be a title that is quoted, or three at the end of both texts. An error where its
 * words show that it is left, and no name, title, code or quotation: small words that no name has, words in small
 * letters, a sentence from end to end, much of the text. Against that speak quotation marks and brackets around it,
 * capitals, and figures and signs of code within. Then it blocks in a language that is known to keep no such clauses,
 * and in one of which nothing is known. A text that is untranslated from end to end is the rule `untranslated`'s.
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
      const run = verbatimRun(target.words, source.sourceWords, from, to);
      if (run === undefined || foldedWording(target.plain) === foldedWording(source.plain)) continue;
      const text = unit.target.slice(run.start, run.end);
      yield {
        reason: run.isSentence ? 'Unexpected sentence of the source text' : 'Unexpected words of the source text',
        severity: run.isSentence ? 'warning' : 'notice',
        mayBlock:
          leftEvidence(target.plain, run, from) >= LEFT_WORDS &&
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
function isAgainInBrackets(text: string, { start, end }: VerbatimRun, source: string): boolean {
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
function isTitleOfLink(text: string, { start, end }: VerbatimRun): boolean {
  const address = text[start - 1] === '[' ? /^[.!?]?\]\(([^()\s]+)\)/u.exec(text.slice(end))?.[1] : undefined;
  if (address === undefined) return false;
  const title = text.slice(start, end);
  return [title, ...(title.includes(': ') ? [title.split(': ').at(-1) ?? ''] : [])].some((part) =>
    wordsOnly(address).includes(` ${wordsOnly(part).trim().replace(ARTICLE, '')} `),
  );
}

const ARTICLE = /^(?:the|an?) (?=\S+ \S)/u;

const wordsOnly = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
