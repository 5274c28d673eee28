import { type Address, type History, isWhole, nameOf, versionKey } from '../../release/history.ts';
import { type Status, visibility } from '../../statement/lifecycle/status.ts';
import type { Prepared } from '../plan/prepare.ts';

/** What has been published, as far as texts hang on it. */
type Known = History & { readonly addresses: readonly Address[] };

/** Why a statement cannot come out, and what somebody can do about it. */
export type Speaks = { readonly reason: string; readonly next: string };

/** What speaks against statements whose texts releases know: by slug. */
export function knownTexts({ drafts }: Pick<Prepared, 'drafts'>, past: Known): ReadonlyMap<string, Speaks> {
  const documents = drafts.flatMap((draft) => draft.documents);
  const whole = documents.filter(isWhole);
  const notices = new Map(documents.filter((each) => !isWhole(each)).map(({ slug, status }) => [slug, status]));
  const said = whole.flatMap((document): readonly (readonly [string, Speaks])[] => {
    const { slug, version } = document;
    const isFormer = whole.some((other) => other.slug === slug && other.version > version);
    const speaks = copyOf(document, past, notices) ?? (isFormer ? otherThanPublished(document, past) : undefined);
    return speaks === undefined ? [] : [[slug, speaks]];
  });
  // The first is enough: one after the other is mended.
  return new Map(said.reverse());
}

type Text = Prepared['drafts'][number]['documents'][number];

/**
 * A text that was taken back is not public again under another name. It may be where it was public already: then it had been
 * published twice, and one of the two was taken back.
 */
function copyOf(
  { slug, digest }: Text,
  { owners, records, addresses }: Known,
  notices: ReadonlyMap<string, Status>,
): Speaks | undefined {
  const isThere = addresses.some((each) => each.slug === slug && each.digest === digest && isWhole(each));
  if (isThere) return undefined;
  for (const other of owners.get(digest) ?? []) {
    const record = records.get(other);
    const isOff = record !== undefined && visibility[record.status] === 'notice';
    const status = isOff ? record.status : notices.get(other);
    if (other === slug || status === undefined) continue;
    return {
      reason: `it says word for word what ${other} said, which is ${status}${isOff ? ` in release ${record.release.number}` : ''}`,
      next:
        status === 'canceled'
          ? `Take the file away; or say in its text why it is out again, so that it is another: ${slug}`
          : `Take the file away; or let ${other} out again: communique publish ${other}`,
    };
  }
  return undefined;
}

/** What was published and then corrected says what it said: readers have it, and compare. */
function otherThanPublished(document: Text, { published, records }: Known): Speaks | undefined {
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
      `or name it: --drop ${nameOf({ slug, tag, version, isEarlier: document.isEarlier })}`,
    ].join('; '),
  };
}
