import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { inOwnName, said } from '../../compose/said.ts';
import { formatSize, type Language, type Words } from '../../lib/text/index.ts';
import type { Rendition } from '../../model/artifact.ts';
import { relativePath } from '../../model/paths.ts';

/** The language switcher: the same order on every page, only what exists. */
export function languageList(
  languages: readonly Language[],
  current: Language,
  from: string,
  pathOf: (tag: string) => string,
): readonly ElementContent[] {
  if (languages.length < 2) return [];
  return [
    h(
      'ul',
      languages.map((language) =>
        h('li', [languageLink(language, relativePath(from, pathOf(language.tag)), language.tag === current.tag)]),
      ),
    ),
  ];
}

export function languageLink(language: Language, href: string, isCurrent = false): ElementContent {
  const { lang, dir } = inOwnName(language);
  return h(
    'a',
    {
      href,
      lang,
      hrefLang: language.tag,
      dir,
      ...(isCurrent ? { ariaCurrent: 'page' } : {}),
    },
    language.autonym,
  );
}

/**
 * Files to download, each with its kind, pages and size, as list items.
 *
 * @param inLanguage the language of the files, where that is not the page's
 */
export function downloadItems(
  renditions: readonly Rendition[],
  from: string,
  language: Language,
  words: Words,
  paper: string,
  inLanguage: Language = language,
): readonly ElementContent[] {
  return renditions.map(({ format, path, mediaType, bytes, pages }) => {
    const size = formatSize(bytes.length, language);
    const details =
      format === 'pdf'
        ? [paper, ...(pages === undefined ? [] : [said(words, 'pages', { count: pages })]), size]
        : [...(format === 'text' ? [] : ['ZIP']), size];
    return h('li', [
      h('a', { href: relativePath(from, path), type: mediaType.split(';')[0], hrefLang: inLanguage.tag }, [
        h('span.fmt', format === 'pdf' ? 'PDF' : said(words, LABELS[format])),
        { type: 'text', value: ' ' },
        h(
          'span.meta',
          details.flatMap((detail, index): ElementContent[] => [
            ...(index === 0 ? [] : [{ type: 'text', value: listComma(language) } as const]),
            h('bdi', detail),
          ]),
        ),
      ]),
    ]);
  });
}

const LABELS = { text: 'plain-text', kit: 'press-kit', 'kit-all': 'press-kit-all' } as const;

/** Between the members of a short list of facts: `, ` or what the script uses. */
function listComma(language: Language): string {
  if (language.script === 'Arab') return '، ';
  return ['Hans', 'Hant', 'Jpan'].includes(language.script) ? '，' : ', ';
}
