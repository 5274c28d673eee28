import { knownLetters, lettersDigest } from '../../compose/text-digest.ts';
import { once } from '../../lib/once.ts';
import { bareLetters, gramsOf, NEARLY, type Sketch, saysNearly, shareIn } from '../../lib/text/index.ts';
import type { Document } from '../../model/document.ts';
import { type Status, visibility } from '../../model/lifecycle-status.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Plan } from '../../model/plan.ts';
import { embargoedUntil, type Speaks } from '../../publish/release/decide.ts';
import { type Embargoes, embargoesIn, inForce, joinedAll } from '../../publish/release/embargoes.ts';
import { LONG, nearCopies, nearEmbargoed, type Sought, type StandingText } from '../../publish/release/near-copies.ts';
import {
  type Address,
  addressesOf,
  addressName,
  isWhole,
  type ReleaseHistory,
  versionKey,
} from '../../publish/release/release-history.ts';
import { slugIn, underEmbargo } from './under-embargo.ts';

/** What has been published, as far as other texts are compared with it. */
type Known = ReleaseHistory & {
  readonly addresses: readonly Address[];
  readonly taken?: readonly Sought[];
  readonly standing?: readonly StandingText[];
};

/**
 * What is under embargo, as far as its files, the newsroom's folder or its releases know.
 *
 * @param now milliseconds since 1970
 */
export const heldNow = (
  loaded: LoadedNewsroom,
  publicState: Pick<ReleaseHistory, 'embargoes'>,
  now: number,
): Embargoes =>
  joinedAll([embargoesIn(loaded.newsroom.root, now), inForce(publicState.embargoes, now), underEmbargo(loaded, now)]);

/**
 * Why statements are held that repeat texts known from elsewhere, by slug.
 *
 * @param now milliseconds since 1970
 * @param isShown true where what is not for the public yet is shown to some
 * @param another slugs of statements that the user has declared to be others than what is held back, however similar
 */
export function knownTexts(
  { compositions, loaded }: Pick<Plan, 'compositions' | 'loaded'>,
  publicState: Known,
  {
    now,
    isShown,
    another = [],
  }: { readonly now: number; readonly isShown: boolean; readonly another?: readonly string[] | undefined },
): ReadonlyMap<string, Speaks> {
  const { newsroom } = loaded;
  const files = once(() => new Set(newsroom.statements.map((source) => slugIn(newsroom, source))));
  const held = heldNow(loaded, publicState, now);
  const documents = compositions.flatMap((composition) => composition.documents);
  const whole = documents.filter(isWhole);
  // Texts that are shown to some people before they are public are compared with what is held back, too.
  const shown = isShown ? documents.filter(({ status }) => visibility[status] === 'nothing') : [];
  const notices = new Map(documents.filter((each) => !isWhole(each)).map(({ slug, status }) => [slug, status]));
  const { addresses, taken = [], standing = [] } = publicState;
  const byOthers = nearCopies(documents, addresses, taken, standing);
  const byHeld = nearEmbargoed(documents, addresses, held, files, standing);
  const near = (document: Document) => (another.includes(document.slug) ? undefined : byOthers(document));
  const early = (document: Document) => (another.includes(document.slug) ? undefined : byHeld(document));
  const newest = new Map<string, number>();
  for (const { slug, version } of whole) newest.set(slug, Math.max(version, newest.get(slug) ?? version));
  const said = whole.flatMap((document): readonly (readonly [string, Speaks])[] => {
    const { slug, version } = document;
    const isFormer = (newest.get(slug) ?? version) > version;
    const speaks =
      (isPublic(document, publicState)
        ? undefined
        : (copyOf(document, publicState, notices) ?? heldBack(document, held, files))) ??
      early(document) ??
      (isFormer ? otherThanPublished(document, publicState) : (wrongAgain(document, publicState) ?? near(document)));
    return speaks === undefined ? [] : [[slug, speaks]];
  });
  // A notice gives a reason, which may say something that is under embargo.
  const told = documents.flatMap((document): readonly (readonly [string, Speaks])[] => {
    const speaks = visibility[document.status] === 'notice' ? (early(document) ?? near(document)) : undefined;
    return speaks === undefined ? [] : [[document.slug, { ...speaks, isOfNotice: true }]];
  });
  const staged = shown.flatMap((document): readonly (readonly [string, Speaks])[] => {
    const speaks = copyOf(document, publicState, notices) ?? near(document);
    return speaks === undefined ? [] : [[document.slug, speaks]];
  });
  // The first is enough: one after the other is mended.
  return new Map([...said, ...told, ...staged].reverse());
}

/**
 * True for a text that is public already: it may stay, since it was published twice and only one of the two was taken
 * back.
 */
const isPublic = ({ slug, digest, said: { said, body } }: Document, { addresses }: Known): boolean =>
  addressesOf(addresses, slug).some(
    (each) => isWhole(each) && (each.digest === digest || each.said?.said === said || each.said?.body === body),
  );

/**
 * Why a document is held that has a text which was taken back or corrected: under another name, with another headline,
 * or with source and translation exchanged.
 */
function copyOf(
  { slug, digest, said: { said, body } }: Document,
  { owners, records, withdrawals }: Known,
  notices: ReadonlyMap<string, Status>,
): Speaks | undefined {
  const known = [digest, said, body].flatMap((each) => [...(owners.get(each) ?? [])]);
  for (const [other, version] of known) {
    if (other === slug) continue;
    const record = records.get(other);
    const isOff = record !== undefined && !isWhole(record);
    const taken = withdrawals.has(other) ? 'withheld' : undefined;
    const status = isOff ? record.status : (notices.get(other) ?? taken);
    const same = `it says word for word what ${other} said`;
    if (status !== undefined)
      return {
        reason: `${same}, which is ${status}${isOff ? ` in release ${record.release.number}` : ''}`,
        next:
          status === 'canceled'
            ? `Take the file away; or say in its text why it is out again, so that it is another: ${slug}`
            : `Take the file away; or let ${other} out again: communique publish ${other}`,
      };
    if (record !== undefined && version < record.version)
      return {
        reason: `${same} before it was corrected (version ${record.version} in release ${record.release.number})`,
        next: `Take the file away; or say in its text why it is out again, so that it is another: ${slug}`,
      };
  }
  return undefined;
}

/** Why a document is held that is a copy of what is under embargo, under whatever name. */
function heldBack({ slug, said }: Document, held: Embargoes, files: () => ReadonlySet<string>): Speaks | undefined {
  if (held.size === 0) return undefined;
  const digests = [said.said, lettersDigest(said)];
  const found = [...held].find(
    ([other, each]) => other !== slug && digests.some((digest) => each.said.includes(digest)),
  );
  if (found === undefined) return undefined;
  const [other, { until }] = found;
  return {
    reason: `it says word for word what ${other} says, which is ${embargoedUntil(until)}`,
    next: `Take one of the two away; or let it out: communique publish ${files().has(other) ? other : slug}; or say in other words what is another statement`,
  };
}

/**
 * Why a document is held that has been corrected and has its former text again: a text put back below its correction.
 */
function wrongAgain(
  { slug, version, language: { tag }, said: { said } }: Document,
  { published }: Known,
): Speaks | undefined {
  const last = published.get(versionKey({ slug, tag, version }));
  if (last?.said === undefined || last.said === said) return undefined;
  for (let former = version - 1; former > 0; former--) {
    const before = published.get(versionKey({ slug, tag, version: former }));
    if (before?.said === said)
      return {
        reason: `it says again in ${tag} what version ${former} said, which has been corrected in release ${last.release.number}`,
        next: 'Put the corrected text back; or take the correction out of the front matter where it was a mistake, and correct it anew.',
      };
  }
  return undefined;
}

/**
 * Why a document is held whose text differs from what was published and then corrected: readers have that, and compare.
 */
function otherThanPublished(document: Document, { published, records }: Known): Speaks | undefined {
  const { slug, version } = document;
  const tag = document.language.tag;
  const before = published.get(versionKey({ slug, tag, version }));
  if (before === undefined || before.digest === document.digest) return undefined;
  return {
    reason: `version ${version} in ${tag} would not say what release ${before.release.number} published`,
    next: [
      `Put source/earlier/${slug}.v${version}.json back as it was written`,
      // Nobody has seen the correction: it may be begun anew.
      ...(records.get(slug)?.version === version
        ? [
            `or take the correction out of the front matter, and run communique correct ${slug} again, which keeps what was released`,
          ]
        : []),
      `or name it: --drop ${addressName({ slug, tag, version, isEarlier: document.isEarlier })}`,
    ].join('; '),
  };
}

/** Files that all statements share: settings and words. */
const SHARED = /^(?:source\/newsroom\.yaml|translations\/[^/]+\/(?:newsroom|labels)\.json)$/;

/**
 * A sentence that names the first shared file, settings, words or template, with nearly all of a text that is held
 * back; `undefined` where there is none.
 *
 * @param held what is under embargo
 * @param taken the texts that were taken back, as they were when public
 */
export function heldInShared(
  { loaded, templates }: Pick<Plan, 'loaded' | 'templates'>,
  held: Embargoes,
  taken: readonly Sought[],
): string | undefined {
  const long = taken.filter(({ said }) => knownLetters(said).length >= LONG);
  if (held.size + long.length === 0) return undefined;
  const own = loaded.files.filter(({ path }) => SHARED.test(path));
  for (const file of new Set([loaded.newsroom.file, ...own, ...templates.files])) {
    const letters = bareLetters(String(file));
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
