import { createRequire } from 'node:module';
import { oncePerKey } from '../../once.ts';
import { languageOf } from '../language/language.ts';
import { languagePart } from './models.ts';

/** The fewest letters foreign to a language that count: fewer may be a foreign word. */
const FEW = 2;
/** The share of foreign letters from which a text is in another language. */
const STRANGE = 0.015;
/**
 * The share of letters found in foreign words alone from which a text is in another language that has all of them in
 * its own.
 */
const FOREIGN = 0.08;
/**
 * The share of foreign letters in scripts whose alphabets are fixed letter by letter, whether or not another language
 * is known to have them.
 */
const FIXED: Readonly<Record<string, number>> = { Cyrl: 0.015, Geor: 0.005 };
/** The share of a language's own letters from which a text may be in it. */
const OWN = 0.99;

/** How well the letters of a text fit languages. */
export type AlphabetFit = {
  /**
   * True where a language does not have these letters, false where it has, undefined where its alphabet is not known.
   */
  readonly refute: (tag: string) => boolean | undefined;
  /** How many of them a language does not have in words of its own; undefined where its alphabet is not known. */
  readonly lacking: (tag: string) => number | undefined;
  /** The languages that have all of them, the one with the fewest letters that do not occur first. */
  readonly fitting: readonly string[];
};

/** An apostrophe within a word, which Ukrainian and Belarusian have in place of the hard sign. */
const CYRILLIC_APOSTROPHE = /(?<=\p{sc=Cyrl})['’ʼ](?=[яюєїёеі])/giu;
const WITH_APOSTROPHE: ReadonlySet<string> = new Set(['uk', 'be', 'be-tarask']);

/** How well the letters of a text fit the alphabet of each language that is written in a script (ISO 15924). */
export function alphabetFit(text: string, script: string): AlphabetFit {
  const counts = countsOf(text, script);
  const apostrophes = script === 'Cyrl' ? (text.match(CYRILLIC_APOSTROPHE)?.length ?? 0) : 0;
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const shares = new Map(
    [...alphabetsOf(script)].map(([tag, { own, foreign }]) => {
      const of = { own: 0, foreign: 0, strange: WITH_APOSTROPHE.has(tag) ? 0 : apostrophes };
      for (const [letter, count] of counts) {
        if (letter <= '\x7F' || own.has(letter)) of.own += count;
        else if (foreign.has(letter)) of.foreign += count;
        else of.strange += count;
      }
      return [tag, { ...of, unused: [...own].filter((letter) => !counts.has(letter)).length }];
    }),
  );
  const best = Math.max(0, ...[...shares.values()].map(({ own }) => own));
  const sharesOf = (tag: string) =>
    shares.get(tag) ?? shares.get(languagePart(tag)) ?? shares.get(`${languagePart(tag)}-${script}`);
  return {
    lacking: (tag) => {
      const of = sharesOf(tag);
      return of === undefined ? undefined : of.strange + of.foreign;
    },
    refute: (tag) => {
      const of = sharesOf(tag);
      if (of === undefined) return undefined;
      const most = FIXED[script];
      const foreign = most === undefined ? best - of.own : of.strange + of.foreign;
      return (
        (of.strange >= FEW && of.strange > STRANGE * all) ||
        (foreign >= FEW && foreign > (most ?? FOREIGN) * all && (most !== undefined || best >= OWN * all))
      );
    },
    fitting: [...shares]
      .filter(([, { own }]) => all > 0 && own >= OWN * all)
      .sort((a, b) => a[1].unused - b[1].unused)
      .map(([tag]) => tag),
  };
}

/** True where a text has letters that a language does not write, although it is in that language's script. */
export function isStrangeTo(tag: string, text: string): boolean {
  const { script } = languageOf(tag);
  return alphabetFit(text, script).refute(tag) === true;
}

/**
 * The counts of small letters, without words that begin with a capital where there are small ones enough: names come
 * from anywhere.
 */
function countsOf(text: string, script: string): ReadonlyMap<string, number> {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  const small = words.filter((word) => !/^\p{Lu}/u.test(word));
  const own = new RegExp(`^\\p{sc=${script}}$`, 'u');
  const counts = new Map<string, number>();
  for (const letter of (small.length * 3 > words.length ? small : words).join('').toLowerCase())
    if (/^\p{L}$/u.test(letter) && own.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Letters of a language beyond ASCII, in lower case: those that its words are written with, and those of foreign ones. */
export type Alphabet = { readonly own: ReadonlySet<string>; readonly foreign: ReadonlySet<string> };

type Letters = { readonly own: string; readonly foreign: string };
type Data = Readonly<Record<string, Readonly<Record<string, Letters>>>>;

const load = createRequire(import.meta.url);

const lettersOf = (script: string): Readonly<Record<string, Letters>> => {
  const data: Data = load('../generated/alphabets.json');
  return data[script] ?? {};
};

const alphabetFrom = ({ own, foreign }: Letters): Alphabet => ({ own: new Set(own), foreign: new Set(foreign) });

/** The alphabets of languages of a script (ISO 15924) in CLDR, by tag; empty for a script of which it has none. */
export const alphabetsOf = oncePerKey(
  (script): ReadonlyMap<string, Alphabet> =>
    new Map(Object.entries(lettersOf(script)).map(([tag, letters]) => [tag, alphabetFrom(letters)])),
);

/** One of these alphabets, without the others; undefined where it is not known. */
export function alphabetOf(script: string, tag: string): Alphabet | undefined {
  const all = lettersOf(script);
  const letters = Object.hasOwn(all, tag) ? all[tag] : undefined;
  return letters === undefined ? undefined : alphabetFrom(letters);
}
