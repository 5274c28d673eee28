import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { said } from '../../compose/hast-nodes.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import type { ShownText } from '../../compose/template/finished-page.ts';
import { type Language, languageName, type Words } from '../../lib/text/index.ts';
import { paths, publicUrl, relativePath } from '../../model/paths.ts';
import type { Site } from '../site.ts';
import { headNodes } from './page-head.ts';
import { languageMenu, navigation, newsroomLink } from './page-lists.ts';
import { MOST_BYTES } from './page-size.ts';
import { type IndexedPage, jsonInPage } from './verification-index.ts';
import { type IndexPart, PART_NAME } from './verification-parts.ts';
import { volumeList } from './volume-links.ts';

/** All published texts and files that the page knows, and the script that looks them up. */
export type VerifyPageSettings = {
  readonly known: readonly IndexedPage[];
  /** The files that hold what is known; absent where the page itself holds it. */
  readonly parts?: readonly IndexPart[] | undefined;
  /** Output path of the page's script. */
  readonly script: string;
};

/**
 * The page that checks whether a file, or a code from paper, is the newsroom's: which statement it is, in which
 * language and version, and what has become of that. The list that it looks things up in is inside, so that it works
 * without a network; one that is too long for a page lies in parts beside it.
 */
export function composeVerifyPage(language: Language, site: Site, { known, parts, script }: VerifyPageSettings): Root {
  const words = site.wordsOf(language.tag);
  const path = paths.verify(language.tag);
  const name = site.mastheadOf(language.tag).name;
  const title = words('verify');
  const url = site.url === undefined ? undefined : publicUrl(site.url, path);
  const form = [
    h('div#drop', { hidden: true }, [
      h('label', { htmlFor: 'file' }, said(words, 'verify-choose')),
      { type: 'text' as const, value: ' ' },
      h('input#file', { type: 'file' }),
    ]),
    ...(url === undefined ? [] : [codeField(words)]),
    h('div#result', { role: 'status', ariaLive: 'polite' }),
    h('noscript', [h('p', said(words, 'verify-noscript'))]),
    ...volumeList(language, paths.verify, site),
    h(
      'script#known',
      { type: 'application/json' },
      jsonInPage({ ...shownOf(known, language, site), ...listOf(known, path, parts) }),
    ),
    h('script', { src: relativePath(path, script), defer: true }),
  ];
  return fillTemplate(site.templates.verify, {
    language,
    words,
    fragments: {
      newsroom: newsroomLink(language, path, site),
      languages: languageMenu(site.languages, language, { from: path, pathOf: paths.verify, words }),
      navigation: navigation(language, path, site),
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

/**
 * The field for the code, for a reader with the sheet and no camera. The code is the same in every language: Latin
 * letters and digits.
 */
function codeField(words: Words): Element {
  return h('div#typed', { hidden: true }, [
    h('label', { htmlFor: 'code' }, said(words, 'verify-code')),
    { type: 'text', value: ' ' },
    h('input#code', { type: 'text', dir: 'ltr', autoComplete: 'off', spellCheck: 'false', size: 40 }),
  ]);
}

/** Where the script looks things up: in what stands in the page, or in parts, by how digests and codes begin. */
function listOf(known: readonly IndexedPage[], from: string, parts: readonly IndexPart[] | undefined) {
  if (parts === undefined)
    return {
      pages: known.map(({ path, ...page }) =>
        path === undefined ? page : { ...page, href: relativePath(from, path) },
      ),
    };
  return {
    folder: relativePath(from, paths.asset(PART_NAME)),
    parts: Object.fromEntries(parts.map(({ prefix, digest }) => [prefix, digest])),
  };
}

/** True where a page that holds the whole list would be too long whatever else it says: it need not be made to see that. */
export function isIndexTooLong(known: readonly IndexedPage[]): boolean {
  let bytes = 1;
  // Of a large newsroom a part is enough to see it.
  for (const { path: _path, ...page } of known) {
    bytes += Buffer.byteLength(jsonInPage(page)) + 1;
    if (bytes > MOST_BYTES) return true;
  }
  return false;
}

/**
 * What the script shows of what it finds: words, names of languages and of versions stand once, however many entries
 * refer to them.
 */
function shownOf(known: readonly IndexedPage[], { tag }: Language, { wordsOf, newsroom }: Site) {
  const words = wordsOf(tag);
  const editions = known.flatMap((page) => page.editions);
  const each = <T extends string | number>(all: readonly T[], textOf: (key: T) => string): Record<string, string> =>
    Object.fromEntries([...new Set(all)].map((key) => [key, textOf(key)]));
  return {
    words: { ...scriptWords(words), ...(newsroom.volumes.length > 0 && elsewhere(words)) },
    languages: each(
      known.map(({ language }) => language),
      (language) => languageName(language, tag),
    ),
    versions: each(
      editions.map(({ version }) => version),
      (number) => words('version', { number }),
    ),
    fates: each(
      editions.map(({ fate }) => fate),
      (fate) => words(fate),
    ),
  };
}

/**
 * The texts that the script may show in the page's language, for its fonts: headlines of other languages are
 * quotations.
 */
export function shownByScript(
  known: readonly IndexedPage[],
  language: Language,
  site: Site,
): Pick<ShownText, 'text' | 'strong'> {
  const { words, languages, versions, fates: becomes } = shownOf(known, language, site);
  const titles = known.filter((page) => page.language === language.tag).map(({ title }) => title);
  return {
    text: [words, languages, versions, becomes, titles].flatMap((each) => Object.values(each)).join(''),
    strong: [words.genuine, words.unknown, words.codeKnown, words.codeUnknown].join(''),
  };
}

const scriptWords = (words: Words) => ({
  reading: words('verify-reading'),
  genuine: words('verify-genuine'),
  unknown: words('verify-unknown'),
  unreadable: words('verify-unreadable'),
  read: words('verify-read'),
  code: words('check-code'),
  codeKnown: words('verify-code-known'),
  codeUnknown: words('verify-code-unknown'),
});

/** What is said of what this page does not know, where it may be in another volume: nobody may take a genuine file for a false one. */
const elsewhere = (words: Words) => ({ unknown: words('verify-elsewhere'), codeUnknown: words('verify-elsewhere') });
