import { knownLetters } from '../../compose/text-digest.ts';
import { gramsOf, lettersOf, NEARLY, type Sketch, saysNearly, shareIn } from '../../lib/text/index.ts';
import type { Embargoes } from '../../publish/release/embargoes.ts';
import type { Prepared } from '../plan/prepare.ts';
import { embargoedUntil } from './decide.ts';
import { LONG, type Sought } from './near-copies.ts';

/** Settings, and the words that all statements share. */
const SHARED = /^(?:source\/newsroom\.yaml|translations\/[^/]+\/(?:newsroom|labels)\.json)$/;

/**
 * Finds what nobody may read in what stands on every page: the newsroom's settings and own words, and its templates.
 *
 * @param held what is under embargo
 * @param taken what was taken back said when it was public
 * @returns which file says what; `undefined` where none does
 */
export function heldInShared(
  { press, templates }: Pick<Prepared, 'press' | 'templates'>,
  held: Embargoes,
  taken: readonly Sought[],
): string | undefined {
  const long = taken.filter(({ said }) => knownLetters(said).length >= LONG);
  if (held.size + long.length === 0) return undefined;
  const own = press.files.filter(({ path }) => SHARED.test(path));
  for (const file of new Set([press.newsroom.file, ...own, ...templates.files])) {
    const letters = lettersOf(String(file));
    const early = [...held].find(([, { near }]) =>
      near.some((sketch) => isLong(sketch) && saysNearly(letters, sketch)),
    );
    if (early !== undefined)
      return `${file.path} says nearly all that ${early[0]} says, which is ${embargoedUntil(early[1].until)}`;
    const off = long.find(({ said }) => shareIn(gramsOf(knownLetters(said)), gramsOf(letters)) >= NEARLY);
    if (off !== undefined) return `${file.path} says nearly all that ${off.slug} says, which is ${off.status}`;
  }
  return undefined;
}

const isLong = ({ every, grams }: Sketch): boolean => grams.length * every >= LONG;
