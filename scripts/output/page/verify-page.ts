import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { isolated } from '../../document/isolate-text.ts';
import type { Language } from '../../language/language.ts';
import type { Words } from '../../language/words.ts';
import { paths, publicUrl, relativePath } from '../paths.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { headNodes } from './head-nodes.ts';
import { type Former, knownFiles, knownTexts } from './known.ts';
import { languageList } from './lists.ts';
import type { PublishedStatement, Site } from './site.ts';

export type VerifySettings = {
  readonly sha256: (bytes: Uint8Array) => string;
  readonly former: Former;
  /** Output path of the script that works the page. */
  readonly script: string;
};

/**
 * The page that says of a file, or of a code from paper, whether it is the newsroom's, which statement it is, in which
 * language and version, and what has become of that. It holds the list that it looks things up in, so that it works
 * without a network.
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
  const { sha256, former } = settings;
  const known = { language, words, page: path };
  const data = {
    words: scriptWords(words),
    files: knownFiles(statements, former.files, sha256, known),
    // Without a public address no paper bears a code.
    texts: url === undefined ? [] : knownTexts(statements, former.texts, known),
  };
  const form = [
    h('div#drop', { hidden: true }, [
      h('label', { htmlFor: 'file' }, words('verify-choose')),
      { type: 'text' as const, value: ' ' },
      h('input#file', { type: 'file' }),
    ]),
    ...(url === undefined ? [] : [codeField(words)]),
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

/** For whoever has the sheet and no camera. The code is the same in every language: Latin letters and digits. */
function codeField(words: Words): Element {
  return h('div#typed', { hidden: true }, [
    h('label', { htmlFor: 'code' }, words('verify-code')),
    { type: 'text', value: ' ' },
    h('input#code', { type: 'text', dir: 'ltr', autoComplete: 'off', spellCheck: 'false', size: 40 }),
  ]);
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
