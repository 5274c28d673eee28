import type { Root } from 'hast';
import { h } from 'hastscript';
import { newsroomName } from '../../compose/newsroom-name.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { paths, publicUrl } from '../../model/paths.ts';
import type { Site } from '../site.ts';
import { headNodes } from './page-head.ts';

/**
 * The page for an address that does not exist, in every language at once. A server shows it at any address, so its own
 * links start from the root.
 *
 * @param base the public address of its own files, such as the logo; its links lead to that of the newsroom
 */
export function composeNotFoundPage(site: Site, base: string | undefined): Root {
  const language = site.source;
  const words = site.wordsOf(language.tag);
  const name = newsroomName(site.mastheadOf(language.tag), language, ({ path }) => fromRoot(base, path));
  return fillTemplate(site.templates['not-found'], {
    language,
    words,
    fragments: {
      newsroom: name.length === 0 ? [] : [h('a', { href: fromRoot(site.url, paths.door) }, name)],
      choices: site.languages.map(({ tag, direction, autonym }) => {
        const own = site.wordsOf(tag);
        return h('li', [
          h('a', { href: fromRoot(site.url, paths.start(tag)), lang: tag, hrefLang: tag, dir: direction }, [
            h('span.autonym', autonym),
            { type: 'text', value: ' ' },
            h('span.headline', [own('not-found'), ' – ', own('all-statements')]),
          ]),
        ]);
      }),
    },
    head: headNodes({ title: words('not-found'), alternates: [], openGraph: [], isHidden: true }),
    attributes: { 'data-headline': 'short', 'data-digits': language.numberingSystem },
  });
}

/** An address that works on a page at any address: the public one, or, without one, from the server's root. */
export function fromRoot(url: string | undefined, path: string): string {
  return url === undefined ? `/${path}` : publicUrl(url, path);
}
