import { chineseKind, likelyScript, mainScript, type ProseWord, scriptShares } from '../../lib/text/index.ts';
import { type Rule, type RuleFinding, type TranslatedUnit, translatedUnits } from '../rule.ts';

/** The fewest letters of a text that is no name. A Han letter counts as more. */
const LEAST = 12;
const LEAST_HAN = 8;
/** The letters from which it may well be an error. */
const MANY_LETTERS = 20;

/** The number of segments from which a whole file in another script is reported once. */
const MANY = 3;
/** The number of segments that show which script a file is written in. */
const SAMPLE = 50;

/**
 * Most letters of the translation are of another script than the language's: the wrong file, the wrong column, or the
 * wrong kind of Chinese. Words that the source has too are not counted, nor anything under twelve letters. A warning,
 * and from twenty letters on an error in a language whose right translations are known to raise no such alarm; never an
 * error where it holds for most of the file, where it is given once: many languages have two scripts, and the tag says
 * which (`crh-Latn`). See whether the text belongs to another language.
 */
export const wrongScriptRule: Rule = {
  id: 'wrong-script',
  says: 'A translation is written in a script that its language does not use.',
  severity: 'warning',
  *check(subject) {
    const { tag } = subject.catalog.language;
    const units = [...translatedUnits(subject, this.id)];
    const script = scriptOfUnits(tag, units);
    const findings = units.flatMap((unit) => {
      const whole = unit.read.target.plain;
      if (isPlainlyOwn(whole, script)) return [];
      const text = withoutSourceWords(unit.read.target.words, unit.segment.source);
      const finding = findingOf(text, script);
      return finding === undefined ? [] : [{ ...finding, unit, advice: `See whether this is the text for ${tag}.` }];
    });
    const [first] = findings;
    if (first === undefined || findings.length * 2 <= units.length) yield* findings;
    else if (findings.length < MANY) yield* findings.map((finding) => ({ ...finding, mayBlock: false }));
    else
      yield {
        ...first,
        mayBlock: false,
        reason: `${first.reason}, in ${findings.length} of ${units.length} segments`,
        advice: `See whether this is the file for ${tag}; if it is, name the script in the tag, as in sr-Latn.`,
      };
  },
};

/**
 * The script that the tag names or implies, not the one that most of the file is in: right translations would be in the
 * wrong script as long as the others wait. For languages whose script CLDR does not know it is what most of the file is
 * in.
 */
function scriptOfUnits(tag: string, units: readonly TranslatedUnit[]): string {
  const script = likelyScript(tag);
  if (script !== 'Zyyy' || units.length < MANY) return script;
  return mainScript(units.slice(0, SAMPLE).map(({ read }) => read.target.plain)) ?? script;
}

function findingOf(text: string, script: string): Pick<RuleFinding, 'reason' | 'expected' | 'mayBlock'> | undefined {
  const shares = scriptShares(text, script);
  if (shares === undefined) return undefined;
  const reason = (what: string) => ({
    reason: `Unexpected ${what}, expected the script ${script}`,
    expected: [script],
    mayBlock: shares.own + shares.other >= MANY_LETTERS,
  });
  if (shares.own + shares.other >= LEAST && shares.other > shares.own) return reason('letters of another script');
  const kana = text.match(/[\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0;
  const han = text.match(/\p{sc=Han}/gu)?.length ?? 0;
  if (script === 'Jpan') return kana === 0 && han >= LEAST ? reason('text without kana') : undefined;
  if (script !== 'Hans' && script !== 'Hant') return undefined;
  if (kana >= 3 && kana * 5 > han) return reason('kana');
  const kind = han >= LEAST_HAN ? chineseKind(text) : undefined;
  return kind === undefined || kind === script ? undefined : reason(`characters of ${kind}`);
}

/** True for a text without a letter of another script: most texts, found without reading words. */
function isPlainlyOwn(text: string, script: string): boolean {
  if (script === 'Latn' && PLAINLY_LATIN.test(text)) return true;
  return script !== 'Jpan' && script !== 'Hans' && script !== 'Hant' && scriptShares(text, script)?.other === 0;
}

/** Blocks without letters of another script, but for the micro sign. */
const PLAINLY_LATIN = /^[\x00-\xB4\xB6-\u024F\u1E00-\u1EFF\u2000-\u206F\u20A0-\u20CF\uFFFC]*$/;

/**
 * The words that the source does not have: names and terms keep the source's letters in many languages, with or without
 * particles attached.
 */
function withoutSourceWords(text: readonly ProseWord[], source: string): string {
  const words = new Set(source.match(LATIN) ?? []);
  if (words.size === 0) return text.map((word) => word.text).join(' ');
  const left = (word: string): string => word.replace(LATIN, (run) => (words.has(run) ? '' : run));
  return text.map(({ text: word }) => (/[A-Za-z]/.test(word) ? left(word) : word)).join(' ');
}

const LATIN = /[\p{sc=Latn}\p{M}]+/gu;
