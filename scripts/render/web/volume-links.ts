import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { said } from '../../compose/hast-nodes.ts';
import { formatPeriod, type Language } from '../../lib/text/index.ts';
import { publicUrl } from '../../model/paths.ts';
import type { Site } from '../site.ts';

/** An entry of a list of years: what it has ends with a year, or with a year and a month. */
export type YearItem = { readonly to: string; readonly item: ElementContent };

/**
 * Links to pages of a newsroom's other volumes, as list items: each to the page in the same language, or in the volume's own where it has
 * no such page.
 *
 * @param pathOf the output path of the page by the tag of its language, which is the same in all volumes
 */
export function volumeItems(
  language: Language,
  pathOf: (tag: string) => string,
  { newsroom }: Pick<Site, 'newsroom'>,
): readonly YearItem[] {
  return newsroom.volumes.map(({ period, url, languages }) => {
    const { tag } = languages.find((each) => each.tag === language.tag) ?? languages[0] ?? language;
    const href = publicUrl(url, pathOf(tag));
    const link = h('a', { href, ...(tag !== language.tag && { hrefLang: tag }) }, [
      h('span.year', formatPeriod(period, language)),
    ]);
    return { to: period.to, item: h('li', [link]) };
  });
}

/** The same as a list with a name, which stands by itself; nothing where there are no other volumes. */
export function volumeList(
  language: Language,
  pathOf: (tag: string) => string,
  site: Pick<Site, 'newsroom' | 'wordsOf'>,
): readonly ElementContent[] {
  const items = volumeItems(language, pathOf, site);
  if (items.length === 0) return [];
  return [
    h('nav#volumes', { ariaLabelledBy: ['volumes-title'] }, [
      h('h2#volumes-title', said(site.wordsOf(language.tag), 'years')),
      h(
        'ul.shelf',
        items.map(({ item }) => item),
      ),
    ]),
  ];
}
