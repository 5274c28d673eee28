import { profileOf, similarity } from '../../lib/text/index.ts';
import type { LinkMark } from '../marks.ts';

/** How much better the words must fit where they stand, from 0 to 2, for another order to be the language's own. */
const FITS = 0.1;
/** How much better they must fit exchanged where the order is the source's: only words that both texts share do. */
const SURELY = 1;

/**
 * The first two links of a translation that have each other's address: they come in another order than in the source,
 * and their words do not show that the language wants it so; or the order is the same, and the words are each other's.
 * Asked only where both texts have the same addresses, once each.
 *
 * @param pageOf what makes two addresses the same page
 * @returns places in `target`; undefined where all is well or nothing can be said
 */
export function exchangedLinks(
  source: readonly LinkMark[],
  target: readonly LinkMark[],
  pageOf: (address: string) => string,
): readonly [number, number] | undefined {
  const places = new Map(source.map(({ address }, at) => [pageOf(address), at]));
  if (source.length < 2 || places.size !== source.length || target.length !== source.length) return undefined;
  const originals = target.map(({ address }) => places.get(pageOf(address)));
  if (originals.includes(undefined) || new Set(originals).size !== target.length) return undefined;
  for (let first = 0; first < target.length; first++)
    for (let second = first + 1; second < target.length; second++) {
      const [one, other] = [target[first], target[second]];
      const [ofOne = 0, ofOther = 0] = [originals[first], originals[second]];
      const [sourceOne, sourceOther] = [source[ofOne], source[ofOther]];
      if (one === undefined || other === undefined || sourceOne === undefined || sourceOther === undefined) continue;
      const better =
        likeness(one, sourceOne) +
        likeness(other, sourceOther) -
        likeness(one, sourceOther) -
        likeness(other, sourceOne);
      if (ofOne > ofOther ? better < FITS : better < -SURELY) return [first, second];
    }
  return undefined;
}

/** From 0 to 1: how much the words of a link look like those of another, or like its address. */
function likeness(link: LinkMark, original: LinkMark): number {
  const text = link.text.toLowerCase();
  const words = text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const address = decoded(original.address).toLowerCase();
  const named = words.filter((word) => address.includes(word)).length / Math.max(1, words.length);
  return Math.max(similarity(profileOf(text), profileOf(original.text.toLowerCase())), 0.7 * named);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
