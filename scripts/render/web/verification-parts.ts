import { sha256 } from '../../lib/files/index.ts';
import type { Artifact } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { MOST_BYTES } from './page-size.ts';
import { type IndexedEdition, type IndexedPage, jsonInPage, LEAST_BYTES, pageKeyOf } from './verification-index.ts';

/** One of the files that an index is split into: what stands in it, and where it lies. */
export type IndexPart = {
  /** The first digits of the digests and codes that are in it. */
  readonly prefix: string;
  /** The first digits of its own digest, which are in its name. */
  readonly digest: string;
  readonly file: Artifact;
};

/**
 * The index as files of at most `most` bytes, by the first digits of digests and codes: as many digits as it takes. A
 * statement in a language is also in the part of the digest of its name, for those who have its address and a wrong
 * code. They are the same for the pages of all languages, and scripts, so that a page that was saved with them needs no
 * server.
 */
export function splitIndex(known: readonly IndexedPage[], most = MOST_BYTES): readonly IndexPart[] {
  const names = known.map((page) => sha256(pageKeyOf(page)));
  for (let length = 1; ; length++) {
    if (length < LONGEST && isSurelyTooLong(known, names, { length, most })) continue;
    const parts = partsBy(known, names, length);
    if (length === LONGEST || parts.every(({ file }) => file.bytes.length <= most)) return parts;
  }
}

/** True where one of the parts has so many entries that it would be too long whatever they say; nothing is written for that. */
function isSurelyTooLong(
  known: readonly IndexedPage[],
  names: readonly string[],
  { length, most }: { readonly length: number; readonly most: number },
): boolean {
  const counts = new Map<string, number>();
  for (const [index, page] of known.entries())
    for (const prefix of prefixesOf(page, names[index] ?? '', length)) {
      const count = (counts.get(prefix) ?? 0) + 1;
      if (count * LEAST_BYTES > most) return true;
      counts.set(prefix, count);
    }
  return false;
}

/** The first digits of all by which a page is looked for. */
const prefixesOf = ({ editions }: IndexedPage, name: string, length: number): ReadonlySet<string> =>
  new Set([name, ...editions.flatMap(digestsOf)].map((digest) => digest.slice(0, length)));

/** Digits that a table of all parts in a page has room for. */
const LONGEST = 3;

function partsBy(known: readonly IndexedPage[], names: readonly string[], length: number): readonly IndexPart[] {
  const pages = new Map<string, object[]>();
  for (const [index, page] of known.entries()) {
    const { path, editions, ...about } = page;
    const named = { ...about, ...(path !== undefined && { href: `../../${encodeURI(path)}` }) };
    const within = new Map<string, IndexedEdition[]>([[(names[index] ?? '').slice(0, length), []]]);
    for (const edition of editions)
      for (const [prefix, part] of editionsBy(edition, length)) {
        const others = within.get(prefix);
        if (others === undefined) within.set(prefix, [part]);
        else others.push(part);
      }
    for (const [prefix, parts] of within) {
      const entry = { ...named, editions: parts };
      const others = pages.get(prefix);
      if (others === undefined) pages.set(prefix, [entry]);
      else others.push(entry);
    }
  }
  return [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([prefix, entries]) => partOf(prefix, entries));
}

function partOf(prefix: string, pages: readonly object[]): IndexPart {
  const bytes = new TextEncoder().encode(`document.currentScript.known = ${jsonInPage(pages)};\n`);
  const digest = sha256(bytes).slice(0, 12);
  return {
    prefix,
    digest,
    file: {
      path: paths.asset(`${PART_NAME}.${prefix}.${digest}.js`),
      mediaType: 'text/javascript; charset=utf-8',
      bytes,
    },
  };
}

/** How the names of all parts begin. */
export const PART_NAME = 'known';

const digestsOf = ({ codes = [], files = {} }: IndexedEdition): readonly string[] => [
  ...codes,
  ...Object.values(files).flat(),
];

/** What of an edition is in which part: each digest and each code is in one. */
function editionsBy(
  { codes = [], files = {}, ...about }: IndexedEdition,
  length: number,
): readonly (readonly [prefix: string, IndexedEdition])[] {
  const parts = new Map<string, { readonly codes: string[]; readonly files: Record<string, string[]> }>();
  const partWith = (digest: string) => {
    const prefix = digest.slice(0, length);
    const part = parts.get(prefix) ?? { codes: [], files: {} };
    parts.set(prefix, part);
    return part;
  };
  for (const code of codes) partWith(code).codes.push(code);
  for (const [kind, digests] of Object.entries(files))
    for (const digest of digests) {
      const { files: own } = partWith(digest);
      own[kind] ??= [];
      own[kind].push(digest);
    }
  return [...parts].map(([prefix, part]) => [
    prefix,
    { ...about, ...(part.codes.length > 0 && { codes: part.codes }), files: part.files },
  ]);
}
