import { readdirSync } from 'node:fs';
import { hasRunOn } from '../../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { correctedMonths, type MonthNames } from '../../../../scripts/lib/text/language/month-names.ts';
import { DENIED, DENIES, hintStem, LETTERS, TELLS } from '../../../../scripts/lib/text/phrases/release-hints.ts';
import {
  NEIGHBORS,
  type Neighbor,
  RELEASE_KINDS,
  type ReleaseKind,
  TELLING_KINDS,
} from '../../../../scripts/lib/text/phrases/release-kinds.ts';
import { beginningOf, foldedPhrase, phraseTokens } from '../../../../scripts/lib/text/phrases/release-words.ts';
import words from '../../../../scripts/lib/text/word-lists/release-words.json' with { type: 'json' };

const DATA = new URL('../../../../scripts/lib/text/data/', import.meta.url);

type Listed = Readonly<Partial<Record<ReleaseKind | Neighbor, string>>>;

/** Texts by a word, each once, in order. */
class Lists {
  readonly #lists = new Map<string, Set<string>>();

  add(key: string, text: string): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, new Set([text]));
    else list.add(text);
  }

  joined(by = '|'): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#lists].map(([key, texts]) => [key, [...texts].join(by)]));
  }

  /** A line for each word. */
  lines(): string {
    return Object.entries(this.joined())
      .map(([key, listed]) => `${key}=${listed}`)
      .join('\n');
  }
}

/**
 * The phrases of `release-words.json`, folded, by the first letters of the first word, and the months. To fold all of them
 * takes longer than to check a short statement.
 */
export function releasePhrases(): unknown {
  const byWord = new Lists();
  const later = new Set<string>();
  const addPhrase = (kind: ReleaseKind, phrase: string): void => {
    const [first, ...rest] = phraseTokens(foldedPhrase(phrase));
    if (first === undefined) return;
    const isLongDate = kind === 'dates' && first.length > 3;
    const more = phrase.trim().endsWith('*') ? '*' : isLongDate ? '+' : '';
    for (const [at, word] of rest.entries()) later.add(more !== '' && at === rest.length - 1 ? `${word}*` : word);
    byWord.add(more !== '' && rest.length === 0 ? `${first}*` : first, `${[kind, ...rest].join(' ')}${more}`);
  };
  for (const language of Object.values<Listed>(words))
    for (const kind of RELEASE_KINDS)
      for (const phrase of (language[kind] ?? '').split(kind === 'dates' ? /[|/]/ : '|')) addPhrase(kind, phrase);
  for (const [, names] of putRight()) for (const name of Object.values(names).flat()) addPhrase('dates', name);
  const byLetters = new Lists();
  for (const [first, listed] of Object.entries(byWord.joined()))
    byLetters.add(beginningOf(first), `${first}=${listed}`);
  return {
    phrases: byLetters.joined('\n'),
    later: [...later].join('|'),
    months: months().join('|'),
    neighbors: Object.fromEntries(NEIGHBORS.map((kind) => [kind, neighbors(kind)])),
  };
}

/** The words of a kind, folded, of all languages together. */
const neighbors = (kind: Neighbor): string => {
  const phrases = Object.values<Listed>(words).flatMap((language) => (language[kind] ?? '').split('|'));
  return [...new Set(phrases.map((phrase) => foldedPhrase(phrase).trim()))].filter(Boolean).join('|');
};

/** Languages whose months are others than January to December, or are written with figures. */
const OTHER_MONTHS: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko', 'vi', 'fa', 'ps', 'ku']);

/** The names of months that the data of languages put right (`monthNames`), by language. */
const putRight = (): ReadonlyMap<string, MonthNames> =>
  new Map(
    readdirSync(DATA)
      .map((name) => name.replace('.json', ''))
      .flatMap((tag): [string, MonthNames][] => {
        const names = correctedMonths(tag);
        return names === undefined ? [] : [[tag, names]];
      }),
  );

/** `1 january`, each once; a name that is put right stands in place of that of the list. */
function months(): readonly string[] {
  const right = putRight();
  const listed = Object.entries(words).flatMap(([tag, { dates }]) =>
    OTHER_MONTHS.has(tag)
      ? []
      : dates
          .split('|')
          .slice(0, 12)
          .flatMap((names, index) =>
            right.get(tag)?.[index + 1] === undefined ? names.split('/').map((name) => monthLine(index + 1, name)) : [],
          ),
  );
  const more = [...right.values()].flatMap((all) =>
    Object.entries(all).flatMap(([month, names]) => names.map((name) => monthLine(month, name))),
  );
  return [...new Set([...listed, ...more])];
}

const monthLine = (month: string | number, name: string): string => `${month} ${foldedPhrase(name.trim())}`;

const USED: readonly ReleaseKind[] = ['publish', 'use'];
const bitOf = (kind: ReleaseKind): number =>
  TELLING_KINDS.includes(kind) ? TELLS : kind === 'not' ? DENIES : USED.includes(kind) ? DENIED : 0;

const ASCII = /^[\x00-\x7F]*$/;

/** By the longest word of each phrase of a language what it is part of, with the other words that must stand in the text. */
export const releaseHints = (): unknown =>
  Object.fromEntries(Object.entries<Listed>(words).map(([key, phrases]) => [key, hintsOf(phrases)]));

function hintsOf(phrases: Listed): unknown {
  const hints = new Lists();
  const unspaced = new Lists();
  const add = (phrase: string, bit: number): void => {
    const [longest, ...others] = phrase
      .split(ASCII.test(phrase) ? /[^a-z0-9*]+/ : /[^\p{L}\p{M}\p{N}*]+/u)
      // What may go on before five letters are over tells nothing.
      .filter((word) => word !== '' && !(word.endsWith('*') && word.length <= LETTERS))
      .toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return;
    const isOpen = longest.endsWith('*');
    const rest = others.map((word) => (word.endsWith('*') ? hintStem(word) : word));
    hints.add(isOpen ? `${hintStem(longest)}*` : longest, [bit, ...rest].join(' '));
  };
  for (const kind of RELEASE_KINDS)
    for (const each of bitOf(kind) === 0 ? [] : (phrases[kind] ?? '').split('|')) {
      const phrase = each.trim().toLowerCase();
      if (!ASCII.test(phrase) && hasRunOn(phrase)) unspaced.add(String(bitOf(kind)), phrase.replace('*', ''));
      add(phrase, bitOf(kind));
      if (!ASCII.test(phrase)) add(foldedPhrase(phrase), bitOf(kind));
    }
  return { words: hints.lines(), unspaced: unspaced.lines() };
}
