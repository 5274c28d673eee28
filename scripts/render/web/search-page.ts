import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { asPlainText, plain, said } from '../../compose/hast-nodes.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { sha256 } from '../../lib/files/index.ts';
import { once, oncePerObject } from '../../lib/once.ts';
import { formatDate, type Language, type Words } from '../../lib/text/index.ts';
import { isListed, type RenderedStatement } from '../../model/artifact.ts';
import { type Document, isCurrent } from '../../model/document.ts';
import { paths, pathsOf, relativePath } from '../../model/paths.ts';
import type { Findable } from '../renderer.ts';
import type { Site } from '../site.ts';
import { alternatesOf, headNodes } from './page-head.ts';
import { languageMenu, navigation, newestFirst, newsroomLink } from './page-lists.ts';
import { wordsOfText } from './search/words.js';
import { volumeList } from './volume-links.ts';

/** The documents that are found in a language, newest first. */
export const searched = (statements: readonly RenderedStatement[], { tag }: Language): readonly Document[] =>
  currentByTag(statements).get(tag) ?? [];

/** Each list of statements is asked for in each language, more than once. */
const currentByTag = oncePerObject((statements: readonly RenderedStatement[]) =>
  Map.groupBy(
    newestFirst(statements)
      .flatMap((statement) => statement.map(({ document }) => document))
      .filter(isCurrent),
    ({ language }) => language.tag,
  ),
);

/** How a document is found in its language; a notice is found by what it says. */
export function findableIn(document: Document, language: Language): Findable {
  const { title, summary, date, notices, body, place = '', reference = '' } = document;
  const said = notices.map(({ label, text }) => `${label} ${asPlainText(text)}`);
  const text = body.children.filter((node) => node.type !== 'doctype');
  const prose = text.filter((node) => node.type === 'element' && node.tagName === 'p').map(withoutNumber);
  return {
    href: relativePath(paths.search(language.tag), pathsOf(document).page),
    title,
    when: date === undefined ? '' : formatDate(date.iso.slice(0, 10), language),
    extract: asPlainText(summary) || beginning(plain(prose)),
    words: wordsOfText([asPlainText(summary), ...said, place, reference, asPlainText(text)].join('\n')),
  };
}

/** Characters of a text that stand for its summary. */
const LONGEST = 240;

/** How a text begins, up to the end of a word. */
function beginning(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > LONGEST / 2 ? end : LONGEST)}…`;
}

/** A block without its number, which is a link to itself. */
function withoutNumber(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.filter((child) => child.type !== 'element' || !hasClass(child, 'pn'));
  return { ...node, children };
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

/** What the page's script says: how many were found, that none was, and that it could not look. */
export const saidBySearch = (words: Words): readonly [results: string, none: string, failed: string] => [
  words('results', { number: '#' }),
  words('no-results'),
  words('search-failed'),
];

/**
 * The search page in one language. Without scripts it links to the archive.
 *
 * @param script output path of the page's script
 */
export function composeSearchPage(language: Language, site: Site, script: string): Root {
  const { tag } = language;
  const words = site.wordsOf(tag);
  const path = paths.search(tag);
  const newsroom = site.mastheadOf(tag).name;
  const title = words('search');
  const [results, none, failed] = saidBySearch(words);
  const { url, alternates } = alternatesOf(site.languages, language, paths.search, site);
  return fillTemplate(site.templates.search, {
    language,
    words,
    fragments: {
      newsroom: newsroomLink(language, path, site),
      languages: languageMenu(site.languages, language, { from: path, pathOf: paths.search, words }),
      navigation: navigation(language, path, site),
      form: [
        h(
          'form.search#ask',
          {
            role: 'search',
            hidden: true,
            dataIndex: relativePath(path, paths.searchIndex(tag)),
            dataResults: results,
            dataNone: none,
            dataFailed: failed,
          },
          [
            h('input', { type: 'search', name: 'q', dir: 'auto', autocomplete: 'off', ariaLabel: title }),
            h('button', { type: 'submit' }, title),
          ],
        ),
      ],
      volumes: volumeList(language, paths.search, site),
      archive: [h('a', { href: relativePath(path, paths.archive(tag)) }, said(words, 'archive'))],
    },
    head: [
      ...headNodes({
        title: newsroom === '' ? title : `${title} – ${newsroom}`,
        url,
        isHidden: !isListed(language),
        alternates,
        openGraph: [],
      }),
      h('script', { type: 'module', src: relativePath(path, script) }),
    ],
    attributes: { 'data-headline': 'short', 'data-digits': language.numberingSystem },
  });
}

type ScriptFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The scripts of the search page: its own, and those that it imports from beside it. The folder's name changes with any
 * of them.
 */
export const searchScripts = once((): { readonly folder: string; readonly files: readonly ScriptFile[] } => {
  const own = (name: string): string => readFileSync(path.join(import.meta.dirname, 'search', name), 'utf8');
  const files = [
    { name: 'search.js', text: own('search.js') },
    { name: 'words.js', text: own('words.js') },
    { name: 'parts.js', text: own('parts.js') },
    { name: 'minisearch.js', text: library() },
  ].map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const digest = sha256(...files.flatMap(({ name, bytes }) => [name, bytes]));
  return { folder: `search.${digest.slice(0, 12)}`, files };
});

/**
 * The source of the library as its package has it, under its licence, without the address of a file that is not
 * published.
 */
function library(): string {
  const file = fileURLToPath(import.meta.resolve('minisearch'));
  const licence = readFileSync(path.join(path.dirname(file), '../../LICENSE.txt'), 'utf8').trim();
  const code = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  return `/*\n${licence}\n*/\n${code}`;
}
