import { once, oncePerKey, oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import { numberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { isPartOfPhrase, type PhrasePlace, phraseFinder } from '../../senses/phrase-set.ts';
import { numberPlacesIn } from '../reading/number-places.ts';
import { saidNumbersOf } from '../reading/said-numbers.ts';
import { boundOf } from './bounds.ts';
import { denialsOf } from './denials.ts';
import { restatement } from './restated-limits.ts';

/** Who is meant beside an age. */
type Side = 'older' | 'younger';
const OTHER: Readonly<Record<Side, Side>> = { older: 'younger', younger: 'older' };

/** UTF-16 units between an age and the words of its side; shorter where words run on, and for short words. */
const REACH = 30;
const RUN_ON_REACH = 8;
const SHORT = 2;
const STOPS = /[.,;:!?()\p{Nd}。、，；（）،؛؟।]/u;
const RUN_ON = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
/** Languages that deny a verb behind it. */
const DENIES_BEHIND = /^(?:hi|ur|bn|mr|ne|gu|pa|ko|ta|te|kn|ml)\b/;
/** Words between “not” and the verb that it denies: non hanno ancora compiuto. */
const WORDS = 2;
const BEHIND = 12;

/** English beside a number that is an age. */
const AGE_BEHIND = /^(?:[- ]years?(?: of age\b|[- ]olds?\b)|[- ]year[- ]olds?\b)/iu;
const AGE_BEFORE = once(
  () =>
    /\b(?:age[ds]?(?: of)?|turned|turning|(?:children|minors|people|persons|those|anyone|anybody|everyone|girls|boys|women|men|youths?|teenagers|citizens|students|pupils|workers|no one|nobody) (?:who are |that are )?(?:aged )?(?:under|over|below|above|younger than|older than|at least)) $|\b(?:under|over)-$|\bnot yet (?:turned )?$|\bcompleted (?:the age of )?$/iu,
);
/** Who travels free under six pays from six on, which no “not” says. */
const PAYS = /\b(?:free|pays?|half[- ]price|reduced)\b/iu;
/** A quick test. */
const MAY_SAY =
  /\b(?:age|aged|turn(?:ed|ing)|years? old|year-olds?|under|over|below|above|younger|older|not yet|completed)\b/iu;

const FINDERS = {
  older: phraseFinder((tag) => languageData(tag).ages?.older),
  younger: phraseFinder((tag) => languageData(tag).ages?.younger),
  reached: phraseFinder((tag) => languageData(tag).ages?.reached),
};

/**
 * The difference where an age is meant from its other side: those who have not reached 14 as those who have, younger than 12 as
 * older. It is none where the translation says the same rule so.
 */
export function ageSideDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const aged = agesIn(source);
  if (aged.length === 0 || languageData(target.tag).ages === undefined) return [];
  return aged.flatMap(({ age, side, own }) => {
    const said = saidNumbersOf(target).flatMap((place) => {
      // A limit of any amount beside a number or a figure is compared as such.
      const isCompared = place.by === 'word' || place.by === 'figure';
      const found =
        place.value !== age.value || (isCompared && boundOf(numberToken(place), target) !== undefined)
          ? undefined
          : sideOfAge(place, target);
      return found === undefined ? [] : [{ place, ...found }];
    });
    const [first] = said;
    if (first === undefined || said.some((each) => each.side !== OTHER[side])) return [];
    const read = restatement(age, first.place, without(own, source), without(first.own, target));
    const isSure = read === 'other' && !PAYS.test(source.text);
    return read === 'same' ? [] : [numberDifference(isSure ? 'block' : 'ask', 'bound', age, first.place)];
  });
}

/** A text with blanks for the words of an age: a “not” among them denies nothing else. */
const without = ({ start, end }: PhrasePlace, { text, tag }: TaggedText): TaggedText => ({
  text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
  tag,
});

/** The ages of an English text of which one side is meant; read once for all languages. */
const agesIn = oncePerObject((source: TaggedText): readonly (Meant & { readonly age: NumberPlace })[] => {
  const { text, tag } = source;
  if (!/^en\b/.test(tag) || !MAY_SAY.test(text)) return [];
  return numberPlacesIn(source).flatMap((age) => {
    const isAge =
      AGE_BEHIND.test(text.slice(age.end, age.end + REACH)) ||
      AGE_BEFORE().test(text.slice(Math.max(0, age.start - REACH - RUN_ON_REACH), age.start));
    const meant = isAge ? sideOfAge(age, source) : undefined;
    return meant === undefined ? [] : [{ age, ...meant }];
  });
});

/** A side of an age, and where the words that say so stand. */
type Meant = { readonly side: Side; readonly own: PhrasePlace };

/** Which side of an age the nearest words beside it mean; undefined where none do. */
function sideOfAge({ start, end }: NumberPlace, given: TaggedText): Meant | undefined {
  const { text, tag } = given;
  const lead = textBefore(text, start, REACH).split(STOPS).at(-1) ?? '';
  // A 14. életévüket: the stop is that of an ordinal.
  const behind = /^\.? ?/u.exec(text.slice(end))?.[0].length ?? 0;
  const rest = text.slice(end + behind, end + REACH).split(STOPS, 1)[0] ?? '';
  const part = { start: start - lead.length, end: end + behind + rest.length };
  const found = (['younger', 'older', 'reached'] as const)
    .flatMap((says) => FINDERS[says](given).map((place) => ({ ...place, says, gap: gapOf(place, { start, end }) })))
    .filter((each) => each.start >= part.start && each.end <= part.end && each.gap >= 0 && isNear(each, text))
    // Those under five were more than a third: what stands before another number is of that one.
    .filter((each) => each.start < start || !saidNumbersOf(given).some((next) => isRightBehind(next, each)));
  const [nearest] = found
    .filter((each) => !found.some((other) => isPartOfPhrase(each, other)))
    .toSorted((a, b) => a.gap - b.gap);
  if (nearest === undefined) return undefined;
  const side = nearest.says === 'reached' ? 'older' : nearest.says;
  if (nearest.says === 'reached') {
    // Until they have completed their 18th year: of English, who is meant is not sure.
    const before = untilIn(text.slice(Math.max(0, Math.min(start, nearest.start) - REACH), nearest.start), tag);
    if (before) return /^en\b/.test(tag) ? undefined : { side: 'younger', own: nearest };
  }
  const denial = denialOf(nearest, text.slice(part.start, nearest.start), text.slice(nearest.end, part.end), tag);
  return denial === undefined ? { side, own: nearest } : { side: OTHER[side], own: denial };
}

/** Whether words for before or until stand in a part of a text. */
const untilIn = (part: string, tag: string): boolean => UNTIL({ text: part, tag }).length > 0;
const UNTIL = phraseFinder((tag) => languageData(tag).timeLimits?.before.before);

type Beside = PhrasePlace & { readonly says: keyof typeof FINDERS; readonly gap: number };
const gapOf = (phrase: PhrasePlace, number: PhrasePlace): number =>
  phrase.end <= number.start ? number.start - phrase.end : phrase.start - number.end;
const isRightBehind = (next: PhrasePlace, { end }: PhrasePlace): boolean => next.start >= end && next.start - end <= 2;
/** Whether a phrase stands near enough to its age: short words are said of much else. */
function isNear({ start, end, gap }: Beside, text: string): boolean {
  const isRunOn = RUN_ON.test(text.slice(start, end));
  const isShort = end - start <= SHORT && !/\p{sc=Hang}/u.test(text.slice(start, end));
  return gap <= (isRunOn ? RUN_ON_REACH : isShort ? 1 : REACH);
}

/** Where words for a side stand with the “not” right before them, or a few words before a verb, or behind it. */
function denialOf({ start, end, says }: Beside, lead: string, rest: string, tag: string): PhrasePlace | undefined {
  const { anywhere } = denialsOf(tag);
  const denies = (text: string): boolean =>
    anywhere.test(folded(text)) || notYetOf(tag).some((word) => folded(text).includes(word));
  const ahead = new RegExp(`(?:\\S+\\s+){1,${says === 'reached' ? WORDS : 1}}$`, 'u').exec(lead)?.[0] ?? '';
  if (denies(ahead)) return { start: start - ahead.length, end };
  const behind = rest.slice(0, BEHIND);
  return says === 'reached' && DENIES_BEHIND.test(tag) && denies(behind)
    ? { start, end: end + behind.length }
    : undefined;
}

const notYetOf = oncePerKey((tag): readonly string[] => (languageData(tag).ages?.notYet ?? []).map(folded));
