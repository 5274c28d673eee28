import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { dateFallback, formatDate, formatMoment, type Language, type Words } from '../lib/text/index.ts';
import type { Contact, DateText, Document, Masthead, SaidDigests, Topic } from '../model/document.ts';
import { statusAt, versionOf, visibility } from '../model/lifecycle-status.ts';
import type { LeadPicture, LocalizedStatement, Prose } from '../model/statement.ts';
import { encodedAddress } from '../source/addresses/pictures.ts';
import { composeBody, composePhrases } from './body.ts';
import { timeNode } from './hast-nodes.ts';
import { noticesOf } from './notices.ts';

/** What a document is composed with, beside the statement: words, masthead, topics, images, time. */
export type ComposeSettings = {
  readonly words: Words;
  /** The newsroom in this language. */
  readonly masthead: Masthead;
  /** A topic, by the name that the statement gives it, in this language. */
  readonly topicOf: (name: string) => Topic;
  /** Addresses of the images that may be shown, as the statement writes them. */
  readonly images: ReadonlySet<string>;
  /** Milliseconds since 1970; decides whether an embargo is over. */
  readonly now: number;
  /** IANA zone that times are given in. */
  readonly timeZone: string;
  /** For an earlier version: the date of the correction after it. */
  readonly superseded?: string | undefined;
  /** Where the newest correction is not there in this language: when and in which languages it is. */
  readonly correctedIn?: { readonly date: string; readonly tags: readonly string[] } | undefined;
  /** See `textDigest`. */
  readonly digest: string;
  readonly said: SaidDigests;
  /** For a notice in the place of an earlier version: that version. */
  readonly version?: number | undefined;
};

/** One language's document: everything that its page, PDF and text say. */
export function composeDocument(localized: LocalizedStatement, settings: ComposeSettings): Document {
  const { words, masthead, topicOf, images, now } = settings;
  const { statement, language, head } = localized;
  const { front } = statement;
  const phrases = (prose: Prose | undefined): readonly ElementContent[] => {
    if (prose === undefined) return [];
    const { children, fallback } = prose;
    return fallback === undefined
      ? composePhrases(children, language)
      : [h('span', { lang: fallback.tag, dir: fallback.direction }, composePhrases(children, fallback))];
  };
  const place = head.get('place')?.text;
  const day = front.date?.slice(0, 10);
  const date =
    day === undefined || front.date === undefined
      ? undefined
      : { iso: front.date, text: formatDate(day, language), language: dateFallback(language) };
  // A time of publication is shown where the date stands for itself; the dateline names the day.
  const published =
    date === undefined || !date.iso.includes('T')
      ? date
      : { ...date, text: formatMoment(date.iso, language, settings.timeZone) };
  const body = composeBody(localized.tree, language, words, images);
  const own = statementContacts(localized);
  const status = statusAt(front, now);
  const isTakenBack = visibility[status] === 'notice';
  const title = isTakenBack ? words(status) : (head.get('title')?.text ?? '');
  return {
    slug: statement.slug,
    language,
    origin: statement.language,
    standing: localized.standing,
    ...(localized.approvals === undefined ? {} : { approvals: localized.approvals }),
    partial: isTakenBack ? head.get('reason')?.fallback !== undefined : localized.isPartial,
    status,
    version: settings.version ?? versionOf(front),
    isEarlier: settings.superseded !== undefined,
    digest: settings.digest,
    said: settings.said,
    notices: noticesOf({ localized, status, phrases, ...settings }),
    title,
    headline: withWordBreaks(isTakenBack ? [{ type: 'text', value: title }] : phrases(head.get('title')), language),
    kickers: isTakenBack
      ? []
      : [...head.values()].filter(({ segment }) => segment.kind === 'kicker').map((prose) => phrases(prose)),
    summary: isTakenBack ? [] : phrases(head.get('summary')),
    ...(place === undefined ? {} : { place }),
    ...(published === undefined ? {} : { date: published }),
    ...(front.reference === undefined ? {} : { reference: front.reference }),
    ...(front.embargo === undefined ? {} : { embargo: front.embargo }),
    topics: isTakenBack
      ? []
      : [...new Map((front.topics ?? []).map(topicOf).map((each) => [each.slug, each])).values()],
    ...(front.picture === undefined || isTakenBack ? {} : { picture: localizedPicture(front.picture, head) }),
    masthead: own.length > 0 ? { ...masthead, contacts: own } : masthead,
    body: isTakenBack
      ? { type: 'root', children: [] }
      : place === undefined || date === undefined
        ? body
        : withDateline(body, dateline(place, date, language, words)),
    words,
  };
}

/** The body with the dateline at the start of its first paragraph, where the statement starts with one. */
function withDateline(body: Root, line: ReturnType<typeof dateline>): Root {
  const [first, ...rest] = body.children;
  if (first?.type !== 'element' || first.tagName !== 'p') return body;
  const [number, ...text] = first.children;
  return number === undefined
    ? body
    : { ...body, children: [{ ...first, children: [number, ...line, ...text] }, ...rest] };
}

/** The picture with its address as HTML has it, and its texts in the document's language. */
function localizedPicture(picture: LeadPicture, head: LocalizedStatement['head']): LeadPicture {
  const textOf = (field: 'text' | 'caption' | 'credit' | 'rights'): string | undefined =>
    head.get(`picture-${field}`)?.text;
  return {
    file: encodedAddress(picture.file),
    text: textOf('text'),
    caption: textOf('caption'),
    credit: textOf('credit'),
    rights: textOf('rights'),
  };
}

function statementContacts({ statement, head }: LocalizedStatement): readonly Contact[] {
  return (statement.front.contacts ?? []).map((contact, index) =>
    localizedContact(contact, index, (key) => head.get(key)?.text),
  );
}

type RawContact = { readonly [Field in keyof Contact]?: Contact[Field] | undefined };

/** A contact whose name and note are in the document's language. */
export function localizedContact(
  contact: RawContact,
  index: number,
  textOf: (key: string) => string | undefined,
): Contact {
  const name = textOf(`contact-${index + 1}-name`) ?? contact.name;
  const note = textOf(`contact-${index + 1}-note`) ?? contact.note;
  return {
    ...(name === undefined ? {} : { name }),
    ...(contact.phone === undefined ? {} : { phone: contact.phone }),
    ...(contact.email === undefined ? {} : { email: contact.email }),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * Scripts whose lines may part between any two characters, and whose headlines should not. Those of Thai and its like
 * part where the browser's dictionary has a word.
 */
const PART_ANYWHERE: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan']);

/**
 * A headline with marks between its words where it may part; the style sheets forbid other breaks (`word-break:
 * keep-all`).
 */
function withWordBreaks(nodes: readonly ElementContent[], language: Language): readonly ElementContent[] {
  if (!PART_ANYWHERE.has(language.script)) return nodes;
  const segmenter = new Intl.Segmenter(language.tag, { granularity: 'word' });
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: [...withWordBreaks(node.children, language)] }];
    if (node.type !== 'text') return [node];
    const words = [...segmenter.segment(node.value)];
    return words.flatMap(({ segment, isWordLike }, index): ElementContent[] => {
      const text: ElementContent = { type: 'text', value: segment };
      const follows = words[index - 1]?.segment === '·';
      return index > 0 && isWordLike === true && !follows ? [h('wbr'), text] : [text];
    });
  });
}

const PLACE = '\uE000';
const DATE = '\uE001';

/**
 * The dateline as the language's press writes it ("Koblenz, 13 January 2022 —"), ready to stand before the first
 * paragraph's text.
 */
function dateline(place: string, date: DateText, language: Language, words: Words): readonly ElementContent[] {
  const pattern = words('dateline', { place: PLACE, date: DATE });
  const parts = pattern.split(/([\uE000\uE001])/).filter((part) => part !== '');
  const children = parts.map((part) => {
    if (part === PLACE) return h('span.place', place);
    return part === DATE ? timeNode(date) : ({ type: 'text', value: part } as const);
  });
  const gap = WITHOUT_SPACES.has(language.script) ? [] : [{ type: 'text', value: ' ' } as const];
  return [h('span.dateline', children), ...gap];
}

/** Scripts whose punctuation carries its own space. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan']);
