import { knownLetters } from '../../compose/text-digest.ts';
import { gramsOf, NEARLY, sampleOf, shareIn } from '../../lib/text/index.ts';
import type { Document, SaidDigests } from '../../model/document.ts';
import { visibility } from '../../model/lifecycle-status.ts';
import { embargoedUntil, type Speaks } from './decide.ts';
import type { Embargoes } from './embargoes.ts';
import { type Address, isWhole } from './release-history.ts';

/** A text that is looked for in others. */
export type Sought = Pick<Document, 'slug' | 'said' | 'version' | 'isEarlier' | 'status'>;

/** A text that is public now, whatever its file says by now. */
export type StandingText = Pick<Document, 'slug' | 'said'>;

/** The fewest letters and figures of a text that is looked for in others. */
export const LONG = 80;
/** The least share of a text that makes a copy of the whole, whatever only it says. */
const SOME = 0.3;
/** The least share of a text that makes a piece of it. */
const PIECE = 0.15;
/** The fewest letters and figures found nowhere else, where a copy has nearly all of the rest as well. */
const FEW = 24;
/** The least share of those letters and figures: two months of a series have almost none in common. */
const MORE_THAN_CHANCE = 1 / 3;

/**
 * A function that says whether a document repeats what was taken back, or was wrong and has been corrected: within new
 * texts and their notes, joined, turned round, parted into several, with more before or after it, in any language.
 *
 * @param addresses what is public now
 * @param taken the texts that were taken back, as they were when public
 * @param standing what is public, as it was read
 * @returns what speaks against a document
 */
export function nearCopies(
  documents: readonly Document[],
  addresses: readonly Address[],
  taken: readonly Sought[],
  standing: readonly StandingText[],
): (document: Document) => Speaks | undefined {
  const isLong = ({ said }: Sought): boolean => knownLetters(said).length >= LONG;
  const isOff = ({ status }: Sought): boolean => status === 'withheld' || status === 'canceled';
  const off = [...documents.filter(isOff), ...taken].filter(isLong);
  const wrong = documents.filter((each) => each.isEarlier && isWhole(each) && isLong(each));
  if (off.length + wrong.length === 0) return () => undefined;
  const texts = textsOf(documents, addresses, standing);
  const against = new Map<Document, Speaks>();
  for (const former of wrong)
    for (const { document } of copiesOf(soughtFor(former), texts))
      against.set(document, {
        reason: `it says nearly all that ${former.slug} said before it was corrected (version ${former.version})`,
        next: `Say what the correction says: ${document.slug}${orAnother(document)}`,
      });
  for (const each of off)
    for (const { document, others } of copiesOf(soughtFor(each), texts)) {
      const letOut =
        each.status === 'canceled' ? '' : `; or let ${each.slug} out again: communique publish ${each.slug}`;
      against.set(document, {
        reason: `it says ${together(others)}nearly all that ${each.slug} says, which is ${each.status}`,
        next: `Take that out of ${document.slug}${letOut}${orAnother(document)}`,
      });
    }
  return (document) => against.get(document);
}

/**
 * A function that says whether a document repeats what is under embargo, in the same ways, also where only a sketch of
 * it is left.
 *
 * @param addresses what is public now
 * @param files slugs of all statements that have a file
 * @param standing what is public, as it was read
 * @returns what speaks against a document
 */
export function nearEmbargoed(
  documents: readonly Document[],
  addresses: readonly Address[],
  held: Embargoes,
  files: () => ReadonlySet<string>,
  standing: readonly StandingText[],
): (document: Document) => Speaks | undefined {
  if (held.size === 0) return () => undefined;
  const letOut = (slug: string, document: Document, others: readonly string[]): string =>
    files().has(slug) || others.length === 0
      ? `let it out: communique publish ${files().has(slug) ? slug : document.slug}`
      : `put the file of ${slug} back, and let it out: communique publish ${slug}`;
  const texts = textsOf(
    documents.filter(({ status }) => visibility[status] !== 'nothing'),
    addresses,
    standing,
  );
  const against = new Map<Document, Speaks>();
  for (const [slug, { until, near }] of held)
    for (const { every, grams } of near)
      for (const { document, others } of copiesOf({ slug, grams: new Set(grams), every, isEarlier: false }, texts))
        against.set(document, {
          reason: `it says ${together(others)}nearly all that ${slug} says, which is ${embargoedUntil(until)}`,
          next: `Take that out of ${document.slug}; or ${letOut(slug, document, others)}${orAnother(document)}`,
        });
  return (document) => against.get(document);
}

/** A text whose parts may stand in several others. */
type Parts = {
  readonly slug: string;
  /** Its runs of letters; for a sketch those that are in it. */
  readonly grams: ReadonlySet<string>;
  /** A sketch holds one in so many runs, as a digest; absent where it holds all of them as they stand. */
  readonly every?: number;
  readonly isEarlier: boolean;
};
const soughtFor = ({ slug, said, isEarlier }: Sought): Parts => ({
  slug,
  isEarlier,
  grams: gramsOf(knownLetters(said)),
});

type Text = {
  readonly slug: string;
  /** Absent for what is public as it was read. */
  readonly document?: Document;
  readonly isPublic: boolean;
  readonly gramsFor: (sought: Parts) => ReadonlySet<string>;
};
type Copy = { readonly document: Document; readonly others: readonly string[] };

function textsOf(
  documents: readonly Document[],
  addresses: readonly Address[],
  standing: readonly StandingText[],
): readonly Text[] {
  const out = new Set(addresses.filter(isWhole).map(({ slug, tag, digest }) => `${slug}/${tag} ${digest}`));
  // The lines alone have a digest: titles and addresses between them may be new.
  const carries = new Map([...Map.groupBy(standing, ({ slug }) => slug)].map(([slug, all]) => [slug, carriedIn(all)]));
  const fresh = documents.filter((each) => !each.isEarlier);
  return [
    ...standing.map(({ slug, said }) => ({ slug, isPublic: true, gramsFor: gramsBy(() => lettersIn(said)) })),
    ...fresh.map((document) => {
      const { slug, digest, language, said } = document;
      // A notice has the digest of the text that it stands for, and says why alone.
      const isPublic =
        isWhole(document) &&
        out.has(`${slug}/${language.tag} ${digest}`) &&
        carries.get(slug)?.has(said.carried()) !== false;
      const letters = (): string => (visibility[document.status] === 'notice' ? said.notes : lettersIn(said));
      return { slug, document, isPublic, gramsFor: gramsBy(letters) };
    }),
  ];
}

const lettersIn = ({ allLetters, notes, carried }: SaidDigests): string => allLetters + notes + carried();

const carriedIn = (texts: readonly StandingText[]): ReadonlySet<string> =>
  new Set(texts.map(({ said }) => said.carried()));

/** A function that returns the runs of a text, or those that a sketch would hold, made once for each kind. */
function gramsBy(letters: () => string): (sought: Parts) => ReadonlySet<string> {
  const known = new Map<number | undefined, ReadonlySet<string>>();
  return ({ every }) => {
    const grams = known.get(undefined) ?? gramsOf(letters());
    known.set(undefined, grams);
    const found = known.get(every) ?? sampleOf(grams, every ?? 1);
    known.set(every, found);
    return found;
  };
}

/** The new texts that say nearly all of another one, alone or together. */
function copiesOf(sought: Parts, texts: readonly Text[]): readonly Copy[] {
  const { slug, grams, every = 1, isEarlier } = sought;
  const pieces = texts.flatMap(({ document, isPublic, gramsFor }) => {
    if (document === undefined || isPublic || document.slug === slug) return [];
    const share = shareIn(grams, gramsFor(sought));
    return share < PIECE ? [] : [{ document, share, grams: gramsFor(sought) }];
  });
  if (pieces.length === 0) return [];
  // What other public texts say too, such as who the newsroom is, does not count; nor does what the correction has left.
  const elsewhere = texts.filter(({ document, ...each }) =>
    each.slug === slug
      ? isEarlier && document !== undefined && isWhole(document)
      : each.isPublic && (document === undefined || isWhole(document)),
  );
  const own = new Set([...grams].filter((gram) => !elsewhere.some((each) => each.gramsFor(sought).has(gram))));
  const isMuch = own.size * every >= LONG || isEarlier;
  const isCopy = (share: number, ofOwn: number): boolean =>
    (isMuch && share >= SOME && ofOwn >= NEARLY) ||
    (grams.size * every >= LONG && own.size * every >= FEW && share >= NEARLY && ofOwn >= MORE_THAN_CHANCE);
  const copies = pieces.filter((each) => isCopy(each.share, shareIn(own, each.grams)));
  if (copies.length > 0) return copies.map(({ document }) => ({ document, others: [] }));
  const all = new Set(pieces.flatMap((each) => [...grams].filter((gram) => each.grams.has(gram))));
  if (!isCopy(shareIn(grams, all), shareIn(own, all))) return [];
  const slugs = [...new Set(pieces.map(({ document }) => document.slug))];
  return pieces.map(({ document }) => ({ document, others: slugs.filter((each) => each !== document.slug) }));
}

/** Advice for a text that is another although it says much the same, as one of a monthly series. */
const orAnother = ({ slug }: Document): string => `; or say that it is another: communique release --another ${slug}`;

const together = (others: readonly string[]): string => (others.length === 0 ? '' : `with ${others.join(' and ')} `);
