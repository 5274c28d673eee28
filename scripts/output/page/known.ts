import { type Language, nameOf } from '../../language/language.ts';
import type { Words } from '../../language/words.ts';
import { pathsOf, relativePath } from '../paths.ts';
import type { Published, PublishedStatement } from '../published.ts';
import { codeOf } from '../text-code.ts';

/** A file that an earlier release published. */
export type FormerFile = {
  readonly sha256: string;
  readonly path: string;
  readonly slug: string;
  readonly language: string;
};

/** A text that an earlier release published: what it and its source were known by. */
export type FormerText = {
  readonly digest: string;
  readonly version: number;
  readonly slug: string;
  readonly language: string;
};

/** What earlier releases published. */
export type Former = { readonly files: readonly FormerFile[]; readonly texts: readonly FormerText[] };

/** What the page that checks says of something that the newsroom has published. */
type Known = {
  readonly title: string;
  readonly language: string;
  readonly dir: string;
  /** Its kind, its language and its version. */
  readonly what: string;
  /** What has become of it. */
  readonly state: string;
  readonly href: string;
};

export type KnownSettings = {
  readonly language: Language;
  readonly words: Words;
  /** Output path of the page. */
  readonly page: string;
};

/** Every file of a statement that is or was published, by its digest. */
export function knownFiles(
  statements: readonly PublishedStatement[],
  former: readonly FormerFile[],
  sha256: (bytes: Uint8Array) => string,
  settings: KnownSettings,
): readonly (Known & { readonly sha256: string })[] {
  const { words } = settings;
  const all = statements.flat();
  const present = all.flatMap((each) =>
    [...each.renditions, ...(each.kits ?? [])].map(({ bytes, path }) => ({
      sha256: sha256(bytes),
      ...known(each, [kindOf(path)], stateOf(each, words), settings),
    })),
  );
  const digests = new Set(present.map((file) => file.sha256));
  const replaced = former.flatMap(({ sha256: digest, path, ...about }) => {
    const now = currentOf(all, about);
    if (now === undefined || digests.has(digest)) return [];
    const state = isTakenBack(now) ? stateOf(now, words) : words('verify-replaced');
    return [{ sha256: digest, ...known(now, [kindOf(path)], state, settings) }];
  });
  return [...present, ...replaced];
}

/** Every text that is or was published, by the code that stands on paper. */
export function knownTexts(
  statements: readonly PublishedStatement[],
  former: readonly FormerText[],
  settings: KnownSettings,
): readonly (Known & { readonly code: string; readonly slug: string })[] {
  const { words } = settings;
  const all = statements.flat();
  const present = all.map((each) => ({
    code: codeOf(each.document),
    slug: each.document.slug,
    ...known(each, [], stateOf(each, words), settings),
  }));
  const codes = new Set(present.map(({ code }) => code));
  const replaced = former.flatMap(({ version, ...about }) => {
    const now = currentOf(all, about);
    const code = codeOf(about);
    if (now === undefined || codes.has(code)) return [];
    const state = isTakenBack(now) ? stateOf(now, words) : words('verify-text-replaced');
    return [{ code, slug: about.slug, ...known(now, [], state, settings, version) }];
  });
  return [...present, ...replaced];
}

function known(
  { document }: Published,
  kind: readonly string[],
  state: string,
  { language, words, page }: KnownSettings,
  version = document.version,
): Known {
  return {
    title: document.title,
    language: document.language.tag,
    dir: document.language.direction,
    what: [...kind, nameOf(document.language.tag, language.tag), words('version', { number: version })].join(' · '),
    state,
    href: relativePath(page, pathsOf(document).page),
  };
}

/** What stands now where something was published. */
function currentOf(
  all: readonly Published[],
  { slug, language }: { readonly slug: string; readonly language: string },
): Published | undefined {
  return all.find(
    ({ document }) => document.slug === slug && document.language.tag === language && !document.isEarlier,
  );
}

const isTakenBack = ({ document }: Published): boolean =>
  document.status === 'withheld' || document.status === 'canceled';

function stateOf({ document }: Published, words: Words): string {
  const { status, isEarlier } = document;
  if (status === 'withheld' || status === 'canceled') return words(status);
  return words(isEarlier ? 'verify-earlier' : 'verify-current');
}

const kindOf = (path: string): string => (/\.([a-z]+)$/.exec(path)?.[1] ?? '').toUpperCase();
