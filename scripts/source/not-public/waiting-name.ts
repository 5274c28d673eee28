import type { Clock } from '../../lib/clock.ts';
import {
  foldedPhrase,
  isSmallWord,
  neighborsOf,
  once,
  type PhraseMark,
  phraseMarks,
  smallWords,
} from '../../lib/text/index.ts';
import type { WaitSign } from './waiting-line.ts';
import { isCapitals, isUnknown, meaningOf } from './waiting-meaning.ts';
import { whenOf } from './waiting-time.ts';

/** The words of a name that are about the text: those before all others or behind them. */
const edgesOf = (marks: readonly PhraseMark[]): readonly (readonly PhraseMark[])[] => {
  const [first, last] = [marks.findIndex(isUnknown), marks.findLastIndex(isUnknown)];
  return first < 0 ? [marks] : [marks.slice(0, first), marks.slice(last + 1)];
};

/** A preposition behind an embargo on something, or on a person. */
const onSomething = once(
  () => new RegExp(`(?:${smallWords('goods')}) embargo|embargo (?:${smallWords('about')})(?: |$)`, 'iu'),
);

const isRestricted = (edge: readonly PhraseMark[]): boolean => edge.some(({ text }) => restricted().test(text));
const restricted = once(() => new RegExp(`^(?:${smallWords('restricted')})`));

/** True for letters that are the first ones of the words behind them: `wip-world-institute-of-prisons` */
const isAcronym = (letters: string, words: readonly PhraseMark[]): boolean => {
  const named = words.filter(({ text }) => text.length > 3).slice(0, letters.length);
  return letters.length > 2 && named.map(({ text }) => text[0]).join('') === letters;
};

/**
 * The name of a draft, an embargo or a list of something: `nfl-draft`, `entwurf-steuergesetz`, `do-not-publish-list`.
 */
const NAMED =
  /^(?:nfl|nba|wnba|nhl|mlb|mls|afl|military) draft\b|^embargoed (?:goods|oil|arms|weapons|fuel|cargo|property|assets)\b|^(?:do not|no) (?:publish|share) lists?\b/iu;
const COMPOUND = /\p{L}(?:gesetz|verordnung|verfassung|vertrag|haushalt)(?:es|s)?$/u;

const isOfMuchElse = (marks: readonly PhraseMark[]): boolean =>
  marks.every(({ kinds }) => !kinds.has('hold') || kinds.has('perhaps')) &&
  !marks.some(({ kinds }) => kinds.has('embargoed') || kinds.has('draft')) &&
  !(marks.some(({ kinds }) => kinds.has('not')) && marks.some(({ kinds }) => kinds.has('publish')));

/**
 * What the name of a file says of when its text is public, at its beginning or its end: `verdict - not for release`,
 * `draft-verdict`; undefined for nothing. `draft-resolution-on-syria` is about a draft.
 */
export function waitOfName(stem: string, clock: Clock): WaitSign | undefined {
  const text = stem.replace(/[-–—_.\s]+/gu, ' ').trim();
  const marks = phraseMarks(foldedPhrase(text));
  const found = edgesOf(marks).flatMap((edge): readonly WaitSign[] => {
    const meaning = meaningOf(edge, false);
    if (meaning === undefined || meaning.kind === 'release' || meaning.kind === 'alone') return [];
    // `internal-displacement` is about something else, and so may `access-restricted` be.
    if (meaning.kind === 'secret' && (edge[0] === marks[0] ? marks.length > edge.length : isRestricted(edge)))
      return [];
    if (meaning.kind === 'perhaps' && meaning.wait === 'embargo') return [];
    const isBegin = edge[0] === marks[0];
    const { wait, kind } = meaning;
    if (kind === 'bare' && onSomething().test(text)) return [];
    if (isBegin && edge.length === 1 && isAcronym(edge[0]?.text ?? '', marks.slice(1))) return [];
    if (kind === 'said' && whenOf(text, clock) === 'over') return [];
    const next = isBegin ? marks[edge.length] : undefined;
    if (kind === 'draft' && (next?.kinds.has('matter') === true || COMPOUND.test(next?.text ?? ''))) return [];
    if (NAMED.test(text) || (kind === 'refused' && marks.length > 1 && isOfMuchElse(edge)))
      return [{ wait, severity: 'warning' }];
    if (kind === 'draft' && edge.some(({ kinds }) => kinds.has('matter'))) return [];
    const length = edge.reduce((sum, each) => sum + each.text.length + 1, 0);
    // A name for an idea: `CONCEPT.md`. In Dutch it is a draft.
    if (kind === 'draft' && /^concepts?$/i.test(text)) return [{ wait, severity: 'warning' }];
    const isCaps = isCapitals(isBegin ? text.slice(0, length).trim() : text.slice(-length).trim());
    return [{ wait, severity: ['said', 'refused', 'draft'].includes(kind) || isCaps ? 'error' : 'warning' }];
  });
  return found.find(({ severity }) => severity === 'error') ?? found[0];
}

/** Words before the number of a text, and behind it: `Nr.`, `رقم`, `제14호`. */
const numbered = once(() => new RegExp(`^(?:${neighborsOf('numbered')})$`, 'u'));

/**
 * True for a word for a kind of text that newsrooms publish, which may have a number: `Pressemitteilung`, `communiqué de
 * presse n° 14`.
 */
export function isNameOfText(words: string): boolean {
  const marks = phraseMarks(foldedPhrase(words.replace(/[-_]+/g, ' ')));
  const isNumber = (at: number): boolean =>
    numbered().test(marks[at]?.text ?? '') &&
    [marks[at - 1], marks[at + 1]].some((beside) => /^\p{Nd}/u.test(beside?.text ?? ''));
  return (
    !marks.some((mark, at) => isUnknown(mark) && !isNumber(at)) && marks.some(({ kinds }) => kinds.has('document'))
  );
}

/** True for a value that says that there is none: `none`, `keine`, `never`. */
export function isDenial(words: string): boolean {
  const marks = phraseMarks(foldedPhrase(words));
  const isNegative = marks.every(({ kinds }) => kinds.has('not') || kinds.has('none'));
  const word = words.trim();
  return (marks.length > 0 && isNegative) || /^[-–—]$/.test(word) || isSmallWord('never', word.toLowerCase());
}

/** True for a word or two, such as a topic, that only say that the text must wait: `draft`, `not for release`. */
export function isWaitingWord(word: string): boolean {
  const marks = phraseMarks(foldedPhrase(word.replace(/[-_]+/g, ' ')));
  const meaning = marks.length === 0 || marks.some(isUnknown) ? undefined : meaningOf(marks, false);
  return meaning !== undefined && ['said', 'refused', 'draft'].includes(meaning.kind);
}
