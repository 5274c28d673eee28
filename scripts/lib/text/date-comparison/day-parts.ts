import { matchesIn } from '../../matches-in.ts';
import { oncePerObject } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { phraseFinder } from '../senses/phrase-set.ts';
import { saysMidday } from './midday.ts';
import { hasMovedHours } from './zones.ts';

type Half = 'am' | 'pm';

/** English words for a part of the day, and those that tell its half. */
const PARTS =
  /\b(?:mornings?|dawn|daybreak|sunrise|[ap]\.?m\b\.?|noon|midday|lunch\p{L}*|afternoons?|evenings?|dusk|sunset|tonight|nights?|overnight|midnight|nightly|dinner|eve|breakfast|early|late|hours?)\b|(?<=\d)[ap]\.?m\b/giu;
const HALVES: Readonly<Record<string, Half>> = {
  morning: 'am',
  mornings: 'am',
  afternoon: 'pm',
  afternoons: 'pm',
  evening: 'pm',
  evenings: 'pm',
  'a.m.': 'am',
  'a.m': 'am',
  am: 'am',
  'p.m.': 'pm',
  'p.m': 'pm',
  pm: 'pm',
};
/** What says nothing of the other half beside it: early on Sunday morning; on Tuesday night, in the evening. */
const NEUTRAL: Readonly<Record<Half, RegExp>> = {
  am: /^(?:early|late|hours?|a\.?m\.?)$/iu,
  pm: /^(?:early|late|hours?|nights?|tonight|dinner|p\.?m\.?)$/iu,
};
const EARLY = /\bearly\b/iu;
/** A quick test. */
const MAY_SAY = /morning|afternoon|evening|(?<=\b(?:[1-9]|1[01])(?:[:.]\d\d)? ?)[ap]\.?m\b/iu;
/** What greets, and names of things: Good morning, The Morning Post. */
const OTHER = /\bgood (?:morning|afternoon|evening)|\b(?:Morning|Afternoon|Evening)\b|\bmorning after\b/u;

const FINDERS: Readonly<Record<Half, ReturnType<typeof phraseFinder>>> = {
  am: phraseFinder((tag) => languageData(tag).dayParts?.am),
  pm: phraseFinder((tag) => languageData(tag).dayParts?.pm),
};

/**
 * The difference where a source speaks of the morning alone and its translation of the evening alone, or the other way round, with
 * no hour beside it: on Thursday morning as Donnerstagabend. A person has to look.
 */
export function dayPartDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const part = partOf(source);
  if (part === undefined || languageData(target.tag).dayParts === undefined) return [];
  const [own, other] = part.half === 'am' ? (['am', 'pm'] as const) : (['pm', 'am'] as const);
  const { night = [] } = languageData(target.tag);
  const [found] = FINDERS[other](target).filter(
    // At 2 a.m. it is night for most.
    ({ start, end }) =>
      !/m\.?$/iu.test(part.place.text) || !night.includes(target.text.slice(start, end).toLowerCase()),
  );
  if (found === undefined || FINDERS[own](target).length > 0 || hasMovedHours(source, target)) return [];
  const text = target.text.slice(found.start, found.end);
  // Early in the morning it is still night for many.
  return [
    numberDifference(EARLY.test(source.text) ? 'notice' : 'ask', 'half-day', part.place, {
      ...found,
      text,
      value: text,
    }),
  ];
}

/** English for noon, and words that speak of the night, or of a longer part of the day, beside it. */
const NOON = /\b(?:noon|midday)\b/iu;
const DARK = /night|evening|dusk|\bdark|\blate\b|\bdawn\b/iu;
const BY_NIGHT = phraseFinder((tag) => languageData(tag).contraries?.['by-night'] ?? languageData(tag).night);

/** The difference where a source speaks of noon, and its translation of the night and of no noon: twelve noon as दोपहर, and not as रात. A person has to look. */
export function noonDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const noon = /^en\b/.test(source.tag) && !DARK.test(source.text) ? NOON.exec(source.text) : null;
  if (noon === null || languageData(target.tag).midday === undefined || saysMidday(target)) return [];
  const [night] = BY_NIGHT(target);
  if (night === undefined || hasMovedHours(source, target)) return [];
  const text = target.text.slice(night.start, night.end);
  const { index: start, 0: word } = noon;
  const place = { value: word, text: word, start, end: start + word.length };
  return [numberDifference('ask', 'half-day', place, { ...night, text, value: text })];
}

/** The half of the day that an English text speaks of, where it speaks of no other; read once for all languages. */
const partOf = oncePerObject(
  ({ text, tag }: TaggedText): { readonly half: Half; readonly place: NumberPlace } | undefined => {
    if (!/^en\b/.test(tag) || !MAY_SAY.test(text) || OTHER.test(text)) return undefined;
    const words = matchesIn(text, PARTS);
    const first = words.find(({ 0: word }) => HALVES[word.toLowerCase()] !== undefined);
    const half = HALVES[first?.[0].toLowerCase() ?? ''];
    if (first === undefined || half === undefined) return undefined;
    const isAlone = words.every(({ 0: word }) => HALVES[word.toLowerCase()] === half || NEUTRAL[half].test(word));
    const { index: start, 0: word } = first;
    return isAlone ? { half, place: { value: word, text: word, start, end: start + word.length } } : undefined;
  },
);
