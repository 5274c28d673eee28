import {
  characterCounter,
  foldName,
  hasLatinCapital,
  languageName,
  latinParts,
  namedThing,
  namedThings,
  misspelledName as nearNameIn,
  once,
  oncePerKey,
  type Usage,
} from '../../lib/text/index.ts';
import { isSaidOfProtected } from '../protected-names.ts';
import { type Rule, type Subject, type TranslatedUnit, translatedUnits } from '../rule.ts';

/**
 * A name of the source is missing, and a word one letter away from it stands in the translation: `Kavanugh` for
 * `Kavanaugh`. A warning where the language keeps the name as it is elsewhere, or the word beside it; otherwise a notice,
 * since languages have forms and spellings of their own. A form that stands in other translations too is such a form,
 * and endings are asked of full names alone, where names have no cases (`Petrenka` in Portuguese). Languages, countries,
 * currencies, months and weekdays as CLDR names them in the two languages are not asked. Words of titles (`Foundation`,
 * `Platform`) that languages have words of their own for take more to be warned of. Copy the name from the source; a name
 * that must stay as it is belongs in `translations/terms.csv`.
 */
export const nearNameRule: Rule = {
  id: 'near-name',
  says: 'A name is one letter away from a name of the source.',
  severity: 'warning',
  *check(subject) {
    // German and Luxembourgish write every noun with a capital.
    if (/^(?:de|lb|nds|gsw)\b/.test(subject.source.tag)) return;
    const units = translatedUnits(subject, this.id);
    const [folded, ordinary] = [once(() => wordsByUnit(units)), once(() => wordsOfSources(units))];
    for (const unit of units) {
      const { source, target } = unit.read;
      if (!hasLatinCapital(target.plain) || source.names.length === 0) continue;
      const found = nearNameIn(source.names, target.plain, target.words, usageIn(folded, unit, ordinary, subject));
      if (found === undefined) continue;
      const { name, word, isSure } = found;
      if (isSaidOfProtected(name, unit, subject)) continue;
      yield {
        reason: `Unexpected \`${word.text}\` for the name \`${name}\``,
        severity: isSure ? 'warning' : 'notice',
        unit,
        span: [word.start, word.end],
        actual: word.text,
        expected: [name],
        advice: 'See whether the name was misspelt.',
      };
    }
  },
};

/** The fewest letters of a word that may be a misspelt name: names have five. */
const SHORTEST = 4;
const latinLetters = characterCounter(/\p{sc=Latn}/u);

/** The unit that each word of the translations stands in, as `foldName` has it; undefined for several. */
function wordsByUnit(units: readonly TranslatedUnit[]): ReadonlyMap<string, TranslatedUnit | undefined> {
  const found = new Map<string, TranslatedUnit | undefined>();
  // Names are sought in Latin letters alone.
  for (const unit of units)
    for (const { text } of unit.read.target.words.flatMap((word) =>
      latinLetters(word.text) === 0 ? [] : latinParts(word),
    )) {
      if (text.length < SHORTEST) continue;
      const fold = foldName(text);
      const known = found.get(fold);
      if (known === undefined ? !found.has(fold) : known !== unit)
        found.set(fold, known === undefined ? unit : undefined);
    }
  return found;
}

function wordsOfSources(units: readonly TranslatedUnit[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { read } of units) for (const { text } of read.source.words) found.add(text);
  return found;
}

/** Languages of Iberia, which double few letters and write names from other scripts with one: Asad. */
const HALVING = /^(?:ast|es|eu|gl)\b/;
/** Languages in Latin letters in which names have no cases. */
const UNINFLECTED = /^(?:af|ca|da|de|es|fil|fr|gl|id|it|ms|nb|nl|nn|no|pt|sv|sw|tl|vi)\b/;
/** Languages in Latin letters that spell foreign names by their sound. */
const TRANSCRIBING = /^(?:az|ku|kmr|lt|lv|sq|sr|tk|uz|eo|yo)\b/;

/** How the translations use a word, looked up only where it is near a name; each word is then folded once. */
const usageIn = (
  folded: () => ReadonlyMap<string, TranslatedUnit | undefined>,
  unit: TranslatedUnit,
  ordinary: () => ReadonlySet<string>,
  { catalog, source }: Subject,
): Usage => ({
  isElsewhere: (fold) => folded().has(fold) && folded().get(fold) !== unit,
  isOrdinary: (fold) => ordinary().has(fold),
  isSameThing: (name, word) => areSameThing([source.tag, name], [catalog.language.tag, word]),
  isForeign: catalog.language.script !== 'Latn',
  isMutated: /^(?:cy|br|kw|ga|gd)\b/.test(catalog.language.tag),
  isTranscribed: TRANSCRIBING.test(catalog.language.tag),
  isUninflected: UNINFLECTED.test(catalog.language.tag),
  isHalved: HALVING.test(catalog.language.tag),
});

/** Whether two words are parts of names for the same thing, such as a country, in the two languages. */
function areSameThing(
  [tag, word]: readonly [tag: string, word: string],
  [otherTag, other]: readonly [tag: string, word: string],
): boolean {
  const has = (name: string, part: string): boolean => wordsIn(name).includes(part);
  return (
    [tag, otherTag].some((each) => has(languageName(each, tag), word) && has(languageName(each, otherTag), other)) ||
    // The names of one language are read, and of the other those alone that are asked for.
    namesByWord(tag)
      .get(word)
      ?.some((key) => has(namedThing(otherTag, key) ?? '', other)) === true
  );
}

const wordsIn = (name: string): readonly string[] => foldName(name).split(/[^\p{L}'-]+/u);

/** The keys of what a language has names for, by each word of the names. */
const namesByWord = oncePerKey((tag): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [key, name] of namedThings(tag))
    for (const word of wordsIn(name)) {
      const keys = found.get(word);
      if (keys === undefined) found.set(word, [key]);
      else keys.push(key);
    }
  return found;
});
