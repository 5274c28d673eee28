import { languageOf } from '../../lib/text/index.ts';
import type {
  Artifact,
  FileBefore,
  PublishedBefore,
  RenderedDocument,
  RenderedStatement,
  TextBefore,
} from '../../model/artifact.ts';
import { pathsOf } from '../../model/paths.ts';
import { codeOf } from '../../model/text-code.ts';

/** What can become of something published, by the names of the words that say so. */
export const fates = [
  'verify-current',
  'verify-earlier',
  'verify-replaced',
  'verify-text-replaced',
  'verify-gone',
  'withheld',
  'canceled',
] as const;
/** What has become of something published, one of `fates`. */
export type Fate = (typeof fates)[number];

/** Everything published of one version that has the same fate. */
export type IndexedEdition = {
  readonly version: number;
  readonly fate: Fate;
  /** The codes of its texts on paper. */
  readonly codes?: readonly string[];
  /** SHA-256 of its files, by kind: `PDF`, `TXT`, `ZIP`. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
};

/**
 * A statement in one language with everything that is or was published of it: each once, however often it was released.
 */
export type IndexedPage = {
  readonly slug: string;
  readonly language: string;
  readonly dir: string;
  /** Its headline; the slug where it has no page any more. */
  readonly title: string;
  /** Output path of its page; absent where it has none any more. */
  readonly path?: string;
  readonly editions: readonly IndexedEdition[];
};

/** How digests are made, and whether there are codes on paper. */
export type IndexSettings = {
  readonly digestOf: (file: Artifact) => string;
  /** False without a public address: then no paper bears a code. */
  readonly hasCodes: boolean;
};

/**
 * The index of everything that is or was published, also of statements that have no page any more. No digest is listed
 * twice: the press kit of all languages is listed under the source's.
 */
export function verificationIndex(
  statements: readonly RenderedStatement[],
  former: PublishedBefore,
  { digestOf, hasCodes }: IndexSettings,
): readonly IndexedPage[] {
  const listed = new Set<string>();
  const unlisted = (digest: string): boolean => listed.size < listed.add(digest).size;
  const present = statements.flat().map((each) => ({
    ...each,
    edition: {
      version: each.document.version,
      fate: fateOf(each),
      ...(hasCodes && { codes: [codeOf(each.document)].filter(unlisted) }),
      files: byKind(
        [...each.renditions, ...(each.kits ?? [])]
          .map((file) => ({ path: file.path, sha256: digestOf(file) }))
          .filter((file) => unlisted(file.sha256)),
      ),
    },
  }));
  const files = Map.groupBy(
    former.files.filter((file) => unlisted(file.sha256)),
    pageKeyOf,
  );
  const texts = Map.groupBy(hasCodes ? former.texts.filter((text) => unlisted(codeOf(text))) : [], pageKeyOf);
  const pages = present.map(({ document, edition }): IndexedPage => {
    const { slug, language, title, version, isEarlier } = document;
    const key = isEarlier ? '' : pageKeyOf({ slug, language: language.tag });
    const replaced = (fate: Fate): Fate => (isTakenBack(edition.fate) ? edition.fate : fate);
    const formerFiles = files.get(key);
    const formerTexts = Map.groupBy(texts.get(key) ?? [], (text) => text.version);
    return {
      slug,
      language: language.tag,
      dir: language.direction,
      title,
      path: pathsOf(document).page,
      editions: [
        edition,
        ...(formerFiles === undefined
          ? []
          : [{ version, fate: replaced('verify-replaced'), files: byKind(formerFiles) }]),
        ...[...formerTexts].map(([number, each]) => ({
          version: number,
          fate: replaced('verify-text-replaced'),
          codes: each.map(codeOf),
        })),
      ],
    };
  });
  const there = new Set(present.map(({ document: { slug, language } }) => pageKeyOf({ slug, language: language.tag })));
  const lost = [...new Set([...files.keys(), ...texts.keys()])].filter((key) => !there.has(key)).sort();
  return [...pages, ...lost.flatMap((key) => gonePage(files.get(key) ?? [], texts.get(key) ?? []))];
}

/** The entry of what was published in a language of a statement that has no page in it now. */
function gonePage(files: readonly FileBefore[], texts: readonly TextBefore[]): readonly IndexedPage[] {
  const [first] = [...files, ...texts];
  if (first === undefined) return [];
  const { slug, language } = first;
  const codes = texts.map(codeOf);
  const version = texts.length === 0 ? 1 : Math.max(...texts.map((text) => text.version));
  const edition: IndexedEdition = {
    version,
    fate: 'verify-gone',
    ...(codes.length > 0 && { codes }),
    files: byKind(files),
  };
  return [{ slug, language, dir: languageOf(language).direction, title: slug, editions: [edition] }];
}

/** The fewest bytes that an entry of the index has as JSON: the names of what it says take as many. */
export const LEAST_BYTES = 60;

/** A key for the statement and language of something published. */
export const pageKeyOf = ({ slug, language }: { readonly slug: string; readonly language: string }): string =>
  `${slug}.${language}`;

/** Digests of files by their kind: `PDF`, `TXT`, `ZIP`. */
export function byKind(
  files: readonly Pick<FileBefore, 'path' | 'sha256'>[],
): Readonly<Record<string, readonly string[]>> {
  const kinds = Map.groupBy(files, ({ path }) => (/\.([a-z]+)$/.exec(path)?.[1] ?? '').toUpperCase());
  return Object.fromEntries([...kinds].map(([kind, each]) => [kind, each.map(({ sha256 }) => sha256)]));
}

/** JSON that can stand in a page's script. */
export const jsonInPage = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const isTakenBack = (fate: Fate): boolean => fate === 'withheld' || fate === 'canceled';

function fateOf({ document: { status, isEarlier } }: RenderedDocument): Fate {
  if (status === 'withheld' || status === 'canceled') return status;
  return isEarlier ? 'verify-earlier' : 'verify-current';
}
