import type { ElementContent } from 'hast';
import { formatDate, formatDay, formatMoment, type Language, languageName, type Words } from '../lib/text/index.ts';
import type { Notice } from '../model/document.ts';
import type { Status } from '../model/lifecycle-status.ts';
import type { LocalizedStatement, Prose } from '../model/statement.ts';

/** What decides which notices stand before a text, and what they say. */
export type NoticeSettings = {
  readonly localized: LocalizedStatement;
  readonly status: Status;
  readonly words: Words;
  /** IANA zone that times are given in. */
  readonly timeZone: string;
  /** Where the newest correction is not there in this language: when and in which languages it is. */
  readonly correctedIn?: { readonly date: string; readonly tags: readonly string[] } | undefined;
  /** For an earlier version: the date of the correction after it. */
  readonly superseded?: string | undefined;
  readonly phrases: (prose: Prose | undefined) => readonly ElementContent[];
};

/** The notices before a statement's text, the newest correction first; each is labelled as what it is. */
export function noticesOf(settings: NoticeSettings): readonly Notice[] {
  const { localized, status, words, timeZone, superseded, correctedIn, phrases } = settings;
  const { language, head, statement } = localized;
  const { corrections = [], embargo, withdrawn } = statement.front;
  const labelIn = (key: string): Pick<Notice, 'labelIn'> => ({ labelIn: words.fallback?.(key) });
  if (status === 'draft') return [{ kind: 'draft', label: words('draft'), ...labelIn('draft'), text: [] }];
  if (status === 'embargoed') {
    const time = embargo === undefined ? '' : formatMoment(embargo, language, timeZone);
    return [{ kind: 'embargoed', label: words('embargo', { time }), ...labelIn('embargo'), date: embargo, text: [] }];
  }
  if (status === 'withheld' || status === 'canceled') {
    const label =
      withdrawn === undefined
        ? words(`${status}-label`)
        : words(`${status}-on`, { date: formatDay(withdrawn, language, timeZone) });
    const key = withdrawn === undefined ? `${status}-label` : `${status}-on`;
    return [{ kind: status, label, ...labelIn(key), date: withdrawn, text: phrases(head.get('reason')) }];
  }
  const dated = (iso: string): string => formatDate(iso.slice(0, 10), language);
  const own = corrections
    .map(
      ({ date }, index): Notice => ({
        kind: 'correction',
        label: words('correction', { date: dated(date) }),
        ...labelIn('correction'),
        date,
        text: phrases(head.get(`correction-${index + 1}`)),
      }),
    )
    .reverse();
  if (correctedIn !== undefined) {
    const { date, tags } = correctedIn;
    const languages = listIn(language, tags);
    const label = words('corrected-in', { date: dated(date), languages });
    return [{ kind: 'correction', label, ...labelIn('corrected-in'), date, text: [] }, ...own];
  }
  if (superseded === undefined) return own;
  return [
    {
      kind: 'superseded',
      label: words('superseded', { date: dated(superseded) }),
      ...labelIn('superseded'),
      date: superseded,
      text: [],
    },
    ...own,
  ];
}

/** A list of language names in a language's own words: `English and German`. */
function listIn({ tag }: Language, tags: readonly string[]): string {
  const format = new Intl.ListFormat(tag, { type: 'conjunction' });
  return format.format(tags.map((each) => languageName(each, tag)));
}
