import { isReference } from '../../lib/text/index.ts';
import { type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

/** The most words of a name; a longer text is not a name, even if all its words have capitals. */
const LONGEST_NAME = 8;

/**
 * The translation is the source, word for word. Four words and more are an oversight, and an error; a warning where
 * they may be a name ("European Center for Constitutional Rights"), where the translation alone puts all of it in
 * quotation marks, as one does with the title of a film, or where it is a reference to a work, a prescription or a command. Fewer pass. Translate it.
 */
export const untranslatedRule: Rule = {
  id: 'untranslated',
  says: 'A translation is its source text.',
  severity: 'error',
  *check(subject) {
    if (subject.catalog.language.tag.split('-')[0] === subject.source.tag.split('-')[0]) return;
    for (const unit of translatedUnits(subject, this.id)) {
      if (!isSame(unit.target, unit.segment.source)) continue;
      const words = unit.segment.source.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word) && !/\p{Nd}/u.test(word));
      if (words.length < 4) continue;
      yield {
        reason: 'Unexpected source text in place of a translation',
        severity: isLikelyName(words) || isMadeQuotation(unit) || isKept(unit.segment.source) ? 'warning' : 'error',
        unit,
        advice: 'Translate it.',
      };
    }
  },
};

/** A prescription and a command, which are the same in all languages: Interferon spray 1 spray pr. tid; $ sudo snap refresh. */
const SAME = /^\s*\$ [a-z.~/]|(?<![\p{L}\p{N}])(?:q\d{1,2}h|[bqt]id|qd)(?![\p{L}\p{N}])/u;
const isKept = (source: string): boolean => SAME.test(source) || isReference(source);

const isLikelyName = (words: readonly string[]): boolean => words.length <= LONGEST_NAME && isName(words);

const QUOTED = /^\s*["“”„«»「『].*["”“»«」』]\s*$/su;
const isMadeQuotation = ({ target, segment }: TranslatedUnit): boolean =>
  QUOTED.test(target) && !QUOTED.test(segment.source);

/** True when every word of four letters and more begins with a capital. */
const isName = (words: readonly string[]): boolean => !words.some((word) => /^\p{P}*\p{Ll}\p{L}{3}/u.test(word));

/**
 * Whether two texts have the same words, in any case and with anything between them. The first word is compared first:
 * nearly all pairs differ there.
 */
function isSame(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((text) => text.normalize('NFC').toLowerCase());
  return WORD.exec(a)?.[0] === WORD.exec(b)?.[0] && fold(a) === fold(b);
}

const WORD = /[^\s\p{P}]+/u;

const fold = (text: string): string => text.replace(/[\s\p{P}]+/gu, ' ').trim();
