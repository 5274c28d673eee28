import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Language, languageName, type TelephoneRun, telephonesIn, type Words } from '../../lib/text/index.ts';
import type { Contact, Document, Notice } from '../../model/document.ts';
import { inLanguage, said, timeNode } from '../hast-nodes.ts';
import { isolatedNodes, orderedNodes } from '../isolate-text.ts';

type Fragment = readonly ElementContent[];

/** The parts of a statement that page and paper share, by the names that templates use. */
export type ArticleFragments = Readonly<
  Record<'kickers' | 'headline' | 'summary' | 'facts' | 'notice' | 'ends' | 'contacts' | 'about', Fragment>
>;

/** Addresses of other pages of the same statement, which its notices lead to. */
export type ArticleSettings = {
  /** Address of the authoritative text, for the notice on a translation. */
  readonly originHref?: string | undefined;
  /** On an earlier version: address of the one that counts. */
  readonly currentHref?: string | undefined;
};

/** The parts of one document that templates place, as nodes. */
export function articleFragments(document: Document, settings: ArticleSettings): ArticleFragments {
  const { language, words, masthead } = document;
  return {
    kickers: kickers(document),
    headline: document.headline,
    summary: document.summary,
    facts: facts(document),
    notice: notice(document, settings),
    ends: said(words, 'ends'),
    contacts: masthead.contacts.map((contact) => address(contact, document)),
    about: masthead.about === undefined ? [] : [h('p.boiler', isolatedNodes(masthead.about, language))],
  };
}

function kickers({ kickers, words, notices }: Document): Fragment {
  const bars = notices.filter(({ kind }) => kind === 'embargoed' || kind === 'draft').slice(0, 1);
  if (bars.length + kickers.length === 0) return [h('p.status', said(words, 'statement'))];
  return [
    ...bars.map((bar) => h('p.status.embargo', [time(bar)])),
    ...kickers.map((kicker) => h('p.status', [...kicker])),
  ];
}

function facts({ date, reference, words, language }: Document): Fragment {
  const rows: Fragment[] = [];
  if (date !== undefined) rows.push([h('div', [h('dt', said(words, 'published')), h('dd', [timeNode(date)])])]);
  if (reference !== undefined)
    rows.push([h('div', [h('dt', said(words, 'reference')), h('dd', isolatedNodes(reference, language))])]);
  return rows.flat();
}

/** A correction, or why a statement was taken back: its label first, always. */
function noticeBlock({ kind, text, ...heading }: Notice, words: Words, currentHref: string | undefined): Fragment {
  if (kind === 'embargoed' || kind === 'draft') return [];
  const more =
    kind === 'superseded' && currentHref !== undefined
      ? [h('a', { href: currentHref }, said(words, 'current-version'))]
      : text;
  const head = h('strong', [time(heading)]);
  return [h('p', { className: [kind] }, more.length === 0 ? [head] : [head, { type: 'text', value: ' ' }, ...more])];
}

/** A label that holds a date, for people and for programs. */
function time({ label, labelIn, date }: Pick<Notice, 'label' | 'labelIn' | 'date'>): ElementContent {
  if (date !== undefined) return h('time', { dateTime: date, ...inLanguage(labelIn) }, label);
  return labelIn === undefined ? { type: 'text', value: label } : h('span', inLanguage(labelIn), label);
}

const MARK = '\uE000';

/** What a reader must know before the text: that it is a translation, and which text counts. */
function notice(document: Document, { originHref, currentHref }: ArticleSettings): Fragment {
  const { standing, partial, origin, language, words } = document;
  const naming = (key: string, href?: string): ElementContent => {
    const [before = '', after = ''] = words(key, { language: MARK }).split(MARK);
    const fallback = words.fallback?.(key);
    const name = languageName(origin.tag, (fallback ?? language).tag);
    return h('p', inLanguage(fallback), [
      before,
      href === undefined ? name : h('a', { href, hrefLang: origin.tag }, name),
      after,
    ]);
  };
  return [
    ...document.notices.flatMap((each) => noticeBlock(each, words, currentHref)),
    ...(standing === 'translated' ? [naming('unreviewed', originHref)] : []),
    ...(partial ? [naming('partial')] : []),
  ];
}

function address(contact: Contact, { language, words }: Document): ElementContent {
  const { name, phone, email, note } = contact;
  const ways: ElementContent[][] = [];
  if (phone !== undefined) ways.push(telephoneNodes(phone, language, words('phone')));
  if (email !== undefined)
    ways.push([
      h('a', { href: `mailto:${email}`, ariaLabel: `${words('email')} ${email}` }, isolatedNodes(email, language)),
    ]);
  return h('address', [
    ...(name === undefined ? [] : [h('p.desk', isolatedNodes(name, language))]),
    ...(ways.length === 0
      ? []
      : [
          h(
            'p.ways',
            ways.flatMap((way, index): ElementContent[] =>
              index === 0 ? way : [{ type: 'text', value: ' ' }, ...way],
            ),
          ),
        ]),
    ...(note === undefined ? [] : [h('p.note', isolatedNodes(note, language))]),
  ]);
}

/** Headlines are sized by their length: `data-headline` is `long`, `middle` or `short` (Han counts twice). */
export function headlineLength(title: string): 'long' | 'middle' | 'short' {
  const units = [...title].reduce(
    (sum, character) => sum + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(character) ? 2 : 1),
    0,
  );
  if (units > 105) return 'long';
  return units > 60 ? 'middle' : 'short';
}

/** The attributes that every template gets on its root element. */
export function rootAttributes(document: Document): Readonly<Record<string, string>> {
  return { 'data-headline': headlineLength(document.title), 'data-digits': document.language.numberingSystem };
}

/**
 * The numbers of a telephone field, each a link that calls it, with the words beside them.
 *
 * @param label what screen readers say before a number
 */
function telephoneNodes(field: string, language: Language, label: string): ElementContent[] {
  const nodes = (telephonesIn(field) ?? []).flatMap(({ runs, address }): ElementContent[] => {
    const children = runs.flatMap((run) => runNodes(run, language));
    if (address === undefined) return children;
    const said = runs.map(({ text }) => text).join('');
    return [h('a', { href: address, ariaLabel: `${label} ${said}` }, children)];
  });
  const [only] = nodes;
  // A number and its words stand together; the ways to reach a contact are set apart from each other.
  return nodes.length === 1 && only?.type === 'element' && only.tagName === 'a' ? nodes : [h('span.way', nodes)];
}

/** The nodes of a part of a telephone field; a number keeps the order of its digits wherever it stands. */
function runNodes({ text, isNumber }: TelephoneRun, language: Language): ElementContent[] {
  if (!isNumber) return isolatedNodes(text, language);
  return orderedNodes(text, language);
}
