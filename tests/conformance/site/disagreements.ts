import type { ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { z } from 'zod';
import { lacking, wordsOf } from '../trial/extracted.ts';
import { inLanguage, type Tag } from './generated.ts';
import { figureOf, type Model, noteOf, PUBLISHED, sentenceOf, titleOf, toldOf } from './model.ts';

const BASE = 'https://example.org/news';

const ninjsSchema = z.object({
  version: z.string(),
  versionCreated: z.string(),
  pubStatus: z.string(),
  headlines: z.array(z.object({ value: z.string() })),
  bodies: z.array(z.object({ value: z.string() })),
});
const feedSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), content_html: z.string(), date_modified: z.string() })),
});
const ldSchema = z.object({
  headline: z.string(),
  version: z.number(),
  dateModified: z.string().optional(),
  creativeWorkStatus: z.string().optional(),
  correction: z.array(z.unknown()).optional(),
});

/** Where what the public is told is not what the model says, in any kind of file. */
export function disagreements(
  files: ReadonlyMap<string, string>,
  slug: string,
  tags: readonly Tag[],
  model: Model,
  now: number,
): readonly string[] {
  const told = toldOf(model, now);
  const figure = figureOf(model);
  const old = /\b410[1-9]\b/g;
  const wrong: string[] = [];
  const hold = (isRight: boolean, what: string): void => {
    if (!isRight) wrong.push(`${told}, ${model.corrections.length} corrections: ${what}`);
  };
  if (told === 'nothing') {
    for (const [name, text] of files) hold(!name.includes(slug) && !text.includes(slug), `${name} tells of it`);
    return wrong;
  }
  for (const [name, text] of files) {
    // Earlier versions keep their addresses, and the page that checks files names them.
    if (/\/v\d+\/|\/verify\/index\.html$/.test(name) && told === 'whole') continue;
    for (const [found] of text.matchAll(old))
      hold(told === 'whole' && found === String(figure), `${name} gives ${found}`);
  }
  for (const tag of tags) {
    const url = `${BASE}/${slug}/${tag}/`;
    const whole = [sentenceOf(tag, figure), ...model.corrections.map((_, index) => inLanguage(tag, noteOf(index)))];
    const must = told === 'whole' ? whole : [inLanguage(tag, model.reason ?? '?')];
    // A second for each version: two corrections of one day are two changes.
    const second = String(model.corrections.length).padStart(2, '0');
    const updated = told === 'whole' ? `${model.corrections.at(-1) ?? PUBLISHED}T00:00:${second}Z` : model.withdrawn;
    const says = (kind: string, text: string | undefined, wanted: readonly string[]): void => {
      const shown = bare(text ?? '');
      for (const each of wanted) hold(shown.includes(bare(each)), `${kind} ${tag} does not say ${each}`);
      if (told !== 'whole') hold(!shown.includes(bare(sentenceOf(tag, figure))), `${kind} ${tag} says it still`);
    };
    const headline = (kind: string, text: string | undefined): void =>
      hold((text ?? '').includes(titleOf(tag, figure)) === (told === 'whole'), `headline in ${kind} ${tag}: ${text}`);

    const page = files.get(`${slug}/${tag}/index.html`);
    says('page', page, told === 'whole' ? [titleOf(tag, figure), ...must] : must);
    says('text', files.get(`${slug}/${tag}/${slug}.${tag}.txt`), must);
    says(
      'text in the press kit',
      files.get(`${slug}/${tag}/${slug}.${tag}.zip!${slug}/${tag}/${slug}.${tag}.txt`),
      must,
    );
    const pdf = files.get(`${slug}/${tag}/${slug}.${tag}.pdf`);
    if (pdf !== undefined) wrong.push(...printFaults(pdf, files.get(`mail/${tag}`), must, told, tag, figure));

    const ld = ldSchema.parse(JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(page ?? '')?.[1] ?? '{}'));
    headline('JSON-LD', ld.headline);
    hold(ld.version === model.corrections.length + 1, `JSON-LD ${tag} is version ${ld.version}`);
    if (told === 'whole') hold((ld.correction ?? []).length === model.corrections.length, `JSON-LD ${tag} corrections`);
    else hold(ld.creativeWorkStatus === told, `JSON-LD ${tag} is ${ld.creativeWorkStatus}`);

    const ninjs = ninjsSchema.parse(JSON.parse(files.get(`${slug}/${tag}/${slug}.${tag}.ninjs.json`) ?? '{}'));
    headline('ninjs', ninjs.headlines[0]?.value);
    hold(ninjs.version === String(model.corrections.length + 1), `ninjs ${tag} is version ${ninjs.version}`);
    hold(ninjs.pubStatus === (told === 'whole' ? 'usable' : told), `ninjs ${tag} is ${ninjs.pubStatus}`);
    for (const { value } of ninjs.bodies) says('ninjs', value, must);

    const item = feedSchema
      .parse(JSON.parse(files.get(`${tag}/feed.json`) ?? '{}'))
      .items.filter(({ id }) => id === url);
    hold(item.length === 1, `JSON Feed ${tag} has it ${item.length} times`);
    headline('JSON Feed', item[0]?.title);
    says('JSON Feed', item[0]?.content_html, must);

    const entry = entries(files.get(`${tag}/feed.atom`) ?? '').filter(({ id }) => id === url);
    hold(entry.length === 1, `Atom ${tag} has it ${entry.length} times`);
    headline('Atom', entry[0]?.title);
    says('Atom', entry[0]?.content, must);
    const dates = [ninjs.versionCreated, item[0]?.date_modified, entry[0]?.updated];
    for (const date of dates) hold(date === updated, `dates in ${tag}: ${dates.join(', ')}, not ${updated}`);
    const modified = told === 'whole' ? model.corrections.at(-1) : model.withdrawn;
    if (modified !== undefined) hold(ld.dateModified === modified, `JSON-LD ${tag} date`);
    hold(told === 'whole' || page?.includes(`datetime="${modified}"`) === true, `page ${tag} does not say when`);

    hold((files.get('sitemap.xml') ?? '').includes(`<loc>${url}</loc>`), `sitemap lacks ${tag}`);
    for (const list of [`${tag}/index.html`, `${tag}/archive/2024/index.html`]) {
      const text = files.get(list) ?? '';
      hold(text.includes(`${slug}/${tag}/index.html`), `${list} lacks it`);
      headline(list, bare(text));
    }
    const words = files.get(`${tag}/search/words.json`) ?? '';
    hold(words.includes(`../../${slug}/${tag}/index.html`), `search ${tag} lacks it`);
    headline('search', words);
  }
  return wrong;
}

/** What the PDF's first page and the mail, which come and go together, must say and do not; words may part lines. */
function printFaults(
  pdf: string,
  mail: string | undefined,
  must: readonly string[],
  told: string,
  tag: Tag,
  figure: number,
): readonly string[] {
  const shown = wordsOf(pdf);
  const isSaid = (text: string): boolean => lacking(wordsOf(text), shown).length === 0;
  const sentence = sentenceOf(tag, figure);
  return [
    ...must.filter((each) => !isSaid(each)).map((each) => `the PDF ${tag} does not say ${each}`),
    ...(told === 'whole' || !isSaid(sentence) ? [] : [`the PDF ${tag} says it still`]),
    ...((mail === undefined) === (told === 'whole') ? [`mail ${tag} goes out, or does not, against ${told}`] : []),
    ...(mail === undefined ? [] : must.filter((each) => !bare(mail).includes(bare(each)))).map(
      (each) => `the mail ${tag} does not say ${each}`,
    ),
  ];
}

/** What a reader sees: no marks of HTML, no invisible ones, one space between words. */
function bare(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,،。])/g, '');
}

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');

function entries(xml: string) {
  if (xml === '') return [];
  const [feed] = fromXml(xml).children.filter((each) => each.type === 'element');
  if (feed?.type !== 'element') return [];
  return feed.children.flatMap((each) => {
    if (each.type !== 'element' || each.name !== 'entry') return [];
    const of = (name: string): string =>
      textOf(each.children.filter((child) => child.type === 'element' && child.name === name));
    return [{ id: of('id'), title: of('title'), updated: of('updated'), content: of('content') }];
  });
}
