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
/** Less of it than this is no piece of it. */
const PIECE = 0.15;

/**
 * Finds what is withheld, or was wrong and has been corrected, within other texts that are new: joined, turned round, parted
 * into several, with more before or after it, under whatever tag. What is canceled may be said otherwise by a new statement,
 * which says most of it again.
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
  const withheld = [...documents.filter(({ status }) => status === 'withheld'), ...taken].filter(isLong);
  const wrong = documents.filter((each) => each.isEarlier && isWhole(each) && isLong(each));
  if (withheld.length + wrong.length === 0) return () => undefined;
  const out = new Set(addresses.filter(isWhole).map(({ slug, tag, digest }) => `${slug}/${tag} ${digest}`));
  const isPublic = ({ slug, digest, language: { tag } }: Document): boolean => out.has(`${slug}/${tag} ${digest}`);
  const texts = documents
    .filter((each) => !each.isEarlier)
    .map((document): Text => ({ document, grams: gramsOf(document.said.allLetters), isPublic: isPublic(document) }));
  const against = new Map<Document, Speaks>();
  for (const former of wrong)
    for (const { document } of copiesOf(former, texts))
      against.set(document, {
        reason: `it says nearly all that ${former.slug} said before it was corrected (version ${former.version})`,
        next: `Say what the correction says: ${document.slug}`,
      });
  for (const off of withheld)
    for (const { document, others } of copiesOf(off, texts))
      against.set(document, {
        reason: `it says ${together(others)}nearly all that ${off.slug} says, which is withheld`,
        next: `Take that out of ${document.slug}; or let ${off.slug} out again: communique publish ${off.slug}`,
      });
  return (document) => against.get(document);
}

type Text = { readonly document: Document; readonly grams: ReadonlySet<string>; readonly isPublic: boolean };
type Copy = { readonly document: Document; readonly others: readonly string[] };

/** The new texts that say nearly all of another one, by themselves or with each other. */
function copiesOf(sought: Sought, texts: readonly Text[]): readonly Copy[] {
  const grams = gramsOf(lettersOf(sought));
  // What others say in public too, such as who the newsroom is, is nobody's own; nor is what the correction has left.
  const elsewhere = texts.filter(
    (each) => isWhole(each.document) && (each.isPublic || each.document.slug === sought.slug),
  );
  const own = new Set([...grams].filter((gram) => !elsewhere.some((each) => each.grams.has(gram))));
  if (own.size < LONG && !sought.isEarlier) return [];
  const pieces = texts.flatMap((each) => {
    if (each.isPublic || each.document.slug === sought.slug) return [];
    const share = shareIn(grams, each.grams);
    return share < PIECE ? [] : [{ document: each.document, share, own: shareIn(own, each.grams), grams: each.grams }];
  });
  const copies = pieces.filter(({ share, own }) => share >= SOME && own >= NEARLY);
  if (copies.length > 0) return copies.map(({ document }) => ({ document, others: [] }));
  const all = new Set(pieces.flatMap(({ grams: some }) => [...own].filter((gram) => some.has(gram))));
  if (shareIn(own, all) < NEARLY || shareIn(grams, all) < SOME) return [];
  const slugs = [...new Set(pieces.map(({ document }) => document.slug))];
  return pieces.map(({ document }) => ({ document, others: slugs.filter((slug) => slug !== document.slug) }));
}

const together = (others: readonly string[]): string => (others.length === 0 ? '' : `with ${others.join(' and ')} `);

/** What is looked for: the text, which another headline may stand above; of a short one the head too. */
const lettersOf = ({ said: { letters, allLetters } }: Pick<Document, 'said'>): string =>
  letters.length >= LONG ? letters : allLetters;
