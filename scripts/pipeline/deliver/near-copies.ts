import type { Document } from '../../document/document.ts';
import { gramsOf, shareIn } from '../../prose/contained.ts';
import { type Address, isWhole } from '../../release/history.ts';
import type { Speaks } from './decide.ts';

/** A text that is looked for in others. */
export type Sought = Pick<Document, 'slug' | 'said' | 'version' | 'isEarlier'>;

/** Letters and figures of a text that is looked for in others, at least. */
const LONG = 80;
/** The share of it that is nearly all: a figure may be another, a sentence out, and the order is free. */
const NEARLY = 0.8;
/** Less of it than this is no copy of the whole, whatever is its own. */
const SOME = 0.3;

/**
 * Finds what is withheld, or was wrong and has been corrected, within other texts that are new: joined, turned round, with more
 * before or after it, under whatever tag. What is canceled may be said otherwise by a new statement, which says most of it again.
 *
 * @param addresses what is public now
 * @param taken what withheld statements said when they were public
 * @returns what speaks against a document
 */
export function nearCopies(
  documents: readonly Document[],
  addresses: readonly Address[],
  taken: readonly Sought[] = [],
): (document: Document) => Speaks | undefined {
  const isLong = (each: Sought): boolean => lettersOf(each).length >= LONG;
  const withheld: readonly Sought[] = [...documents.filter(({ status }) => status === 'withheld'), ...taken].filter(
    isLong,
  );
  const wrong = documents.filter((each) => each.isEarlier && isWhole(each) && isLong(each));
  if (withheld.length + wrong.length === 0) return () => undefined;
  const known = new Map<string, ReadonlySet<string>>();
  const gramsIn = (letters: string): ReadonlySet<string> => {
    const found = known.get(letters) ?? gramsOf(letters);
    known.set(letters, found);
    return found;
  };
  const all = ({ said }: Document): ReadonlySet<string> => gramsIn(said.allLetters);
  const out = new Set(addresses.filter(isWhole).map(({ slug, tag, digest }) => `${slug}/${tag} ${digest}`));
  const isPublic = ({ slug, digest, language: { tag } }: Document): boolean => out.has(`${slug}/${tag} ${digest}`);
  const isIn = (document: Document, other: Sought): boolean => {
    if (other.slug === document.slug) return false;
    const sought = gramsIn(lettersOf(other));
    if (shareIn(sought, all(document)) < SOME) return false;
    // What others say in public too, such as who the newsroom is, is nobody's own; nor is what the correction has left.
    const elsewhere = documents.filter(
      (each) => each !== document && !each.isEarlier && isWhole(each) && (isPublic(each) || each.slug === other.slug),
    );
    const own = new Set([...sought].filter((gram) => !elsewhere.some((each) => all(each).has(gram))));
    return (own.size >= LONG || other.isEarlier) && shareIn(own, all(document)) >= NEARLY;
  };
  return (document) => {
    if (document.isEarlier || isPublic(document)) return undefined;
    const off = withheld.find((each) => isIn(document, each));
    if (off !== undefined)
      return {
        reason: `it says nearly all that ${off.slug} says, which is withheld`,
        next: `Take that out of ${document.slug}; or let ${off.slug} out again: communique publish ${off.slug}`,
      };
    const former = wrong.find((each) => isIn(document, each));
    return former === undefined
      ? undefined
      : {
          reason: `it says nearly all that ${former.slug} said before it was corrected (version ${former.version})`,
          next: `Say what the correction says: ${document.slug}`,
        };
  };
}

/** What is looked for: the text, which another headline may stand above; of a short one the head too. */
const lettersOf = ({ said: { letters, allLetters } }: Pick<Document, 'said'>): string =>
  letters.length >= LONG ? letters : allLetters;
