import { knownLetters, lettersDigest } from '../../compose/text-digest.ts';
import { Fault } from '../../lib/fault.ts';
import { sketchOf } from '../../lib/text/index.ts';
import { statusAt, visibility } from '../../model/lifecycle-status.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Edition } from '../../model/translations.ts';
import { embargoedUntil } from '../../publish/release/decide.ts';
import { type Embargoes, embargoesIn, recordEmbargoes } from '../../publish/release/embargoes.ts';
import { addressesIn } from '../../publish/release/release-history.ts';
import { latestRelease } from '../../publish/release/store.ts';
import { peekFrontMatter } from '../../source/front-matter/read-front-matter.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';
import { markdownStem, slugFor } from '../../source/newsroom/names.ts';
import { peekDated } from '../../source/statement/file-name.ts';
import { saidIn } from '../plan/compose-documents.ts';

/**
 * The statements whose files say that they are under embargo, by slug.
 *
 * @param now milliseconds since 1970
 */
export const underEmbargo = ({ editions }: Pick<LoadedNewsroom, 'editions'>, now: number): Embargoes =>
  new Map(
    editions
      .filter(({ statement }) => statusAt(statement.front, now) === 'embargoed')
      .map((edition) => {
        const { said, letters } = knownBy(edition);
        return [edition.name, { until: edition.statement.front.embargo, said, near: letters.map(sketchOf) }];
      }),
  );

/**
 * Records the statements whose files say that they are under embargo, so that a file put back from before cannot lift
 * it. What is public already is not held back any more.
 *
 * @param out where releases go
 * @param now milliseconds since 1970
 * @throws {Fault} `write-failed`
 */
export function recordUnderEmbargo(loaded: LoadedNewsroom, out: string, now: number): void {
  const latest = latestRelease(out);
  const isPublic = new Set(latest === undefined ? [] : addressesIn(latest.manifest).map(({ slug }) => slug));
  const held = new Map([...underEmbargo(loaded, now)].filter(([slug]) => !isPublic.has(slug)));
  recordEmbargoes(loaded.newsroom.root, out, held, now);
}

/** The digests that recognise a statement under any name, in each of its languages: word for word, and nearly. */
export function knownBy(edition: Edition): { readonly said: string[]; readonly letters: string[] } {
  const all = saidIn(edition);
  return { said: all.flatMap((each) => [each.said, lettersDigest(each)]), letters: all.map(knownLetters) };
}

/**
 * Refuses to show a statement, or to take it from where it is staged, because its file no longer says that it is under
 * embargo.
 *
 * @param selected paths of the statements, below the newsroom's root
 * @param now milliseconds since 1970
 * @throws {Fault} `out-refused`
 */
export function refuseForgotten(newsroom: Newsroom, selected: readonly string[], now: number): void {
  const known = embargoesIn(newsroom.root, now);
  if (known.size === 0) return;
  const isOpen = (source: string): boolean =>
    visibility[statusAt(peekDated(String(readOrEmpty(newsroom, source)), source, now, newsroom.timeZone), now)] !==
    'nothing';
  const source = selected.find((each) => known.has(slugIn(newsroom, each)) && isOpen(each));
  if (source === undefined) return;
  const slug = slugIn(newsroom, source);
  throw new Fault(
    'out-refused',
    `${slug}: it is ${embargoedUntil(known.get(slug)?.until)}, and ${source} does not say so`,
    `Put the newer file back; or let it out: communique publish ${slug}; or set another time: communique embargo ${slug} --until TIME`,
  );
}

/** The slug of a statement, read from its front matter alone. */
export function slugIn(newsroom: Newsroom, source: string): string {
  const { slug = markdownStem(source) } = peekFrontMatter(String(readOrEmpty(newsroom, source)));
  return slugFor(
    slug,
    newsroom.languages.map(({ tag }) => tag),
  );
}
