import type { Root } from 'hast';
import { h } from 'hastscript';
import { isolated } from '../../document/isolate-text.ts';
import { type Language, nameOf } from '../../language/language.ts';
import type { Words } from '../../language/words.ts';
import { paths, pathsOf, publicUrl, relativePath } from '../paths.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { headNodes } from './head-nodes.ts';
import { languageList } from './lists.ts';
import type { Published, PublishedStatement, Site } from './site.ts';

/** A file that an earlier release published, and no later one does. */
export type FormerFile = {
  readonly sha256: string;
  readonly path: string;
  readonly slug: string;
  readonly language: string;
};

export type VerifySettings = {
  readonly sha256: (bytes: Uint8Array) => string;
  readonly former: readonly FormerFile[];
  /** Output path of the script that works the page. */
  readonly script: string;
};

/**
 * The page that says of a file whether it is the newsroom's, which statement it is, in which language and version, and
 * what has become of that. It holds the list that it looks things up in, so that it works without a network.
 */
export function composeVerifyPage(
  statements: readonly PublishedStatement[],
  language: Language,
  site: Site,
  settings: VerifySettings,
): Root {
  const words = site.wordsOf(language.tag);
  const path = paths.verify(language.tag);
  const name = site.nameOf(language.tag);
  const title = words('verify');
  const url = site.url === undefined ? undefined : publicUrl(site.url, path);
  const data = { words: scriptWords(words), files: knownFiles(statements, language, words, path, settings) };
  const form = [
    h('div#drop', { hidden: true }, [
      h('label', { htmlFor: 'file' }, words('verify-choose')),
      { type: 'text' as const, value: ' ' },
      h('input#file', { type: 'file' }),
    ]),
    h('div#result', { role: 'status', ariaLive: 'polite' }),
    h('noscript', [h('p', words('verify-noscript'))]),
    h('script#known', { type: 'application/json' }, JSON.stringify(data).replaceAll('<', '\\u003c')),
    h('script', { src: relativePath(path, settings.script), defer: true }),
  ];
  return fillTemplate(site.templates.verify, {
    language,
    words,
    fragments: {
      newsroom:
        name === '' ? [] : [h('a', { href: relativePath(path, paths.start(language.tag)) }, isolated(name, language))],
      languages: languageList(site.languages, language, path, paths.verify),
      form,
    },
    head: headNodes({
      title: name === '' ? title : `${title} – ${name}`,
      url,
      alternates:
        site.url === undefined
          ? []
          : [
              ...site.languages.map(({ tag }) => ({
                hreflang: tag,
                href: publicUrl(site.url ?? '', paths.verify(tag)),
              })),
              { hreflang: 'x-default', href: publicUrl(site.url, paths.verify(site.source.tag)) },
            ],
      openGraph: [
        ['og:type', 'website'],
        ['og:title', title],
        ['og:site_name', name],
        ['og:url', url],
      ],
    }),
    attributes: { 'data-headline': 'short', 'data-digits': language.numberingSystem },
  });
}

const scriptWords = (words: Words) => ({
  reading: words('verify-reading'),
  genuine: words('verify-genuine'),
  unknown: words('verify-unknown'),
  unreadable: words('verify-unreadable'),
  read: words('verify-read'),
});

function knownFiles(
  statements: readonly PublishedStatement[],
  language: Language,
  words: Words,
  page: string,
  { sha256, former }: VerifySettings,
) {
  const all = statements.flat();
  const what = ({ document }: Published, path: string): string =>
    [kindOf(path), nameOf(document.language.tag, language.tag), words('version', { number: document.version })].join(
      ' · ',
    );
  const entry = (each: Published, digest: string, path: string, state: string) => ({
    sha256: digest,
    title: each.document.title,
    language: each.document.language.tag,
    dir: each.document.language.direction,
    what: what(each, path),
    state,
    href: relativePath(page, pathsOf({ ...each.document, isEarlier: false }).page),
  });
  const present = all.flatMap((each) =>
    [...each.renditions, ...(each.kits ?? [])].map(({ bytes, path }) =>
      entry(each, sha256(bytes), path, stateOf(each, words)),
    ),
  );
  const digests = new Set(present.map((file) => file.sha256));
  const replaced = former.flatMap(({ sha256: digest, path, slug, language: tag }) => {
    const now = all.find(
      ({ document }) => document.slug === slug && document.language.tag === tag && !document.isEarlier,
    );
    if (now === undefined || digests.has(digest)) return [];
    return [entry(now, digest, path, isTakenBack(now) ? stateOf(now, words) : words('verify-replaced'))];
  });
  return [...present, ...replaced];
}

const isTakenBack = ({ document }: Published): boolean =>
  document.status === 'withheld' || document.status === 'canceled';

function stateOf({ document }: Published, words: Words): string {
  const { status, isEarlier } = document;
  if (status === 'withheld' || status === 'canceled') return words(status);
  return words(isEarlier ? 'verify-earlier' : 'verify-current');
}

const kindOf = (path: string): string => (/\.([a-z]+)$/.exec(path)?.[1] ?? '').toUpperCase();
