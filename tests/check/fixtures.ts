import type { Facts } from '../../scripts/catalog/facts.ts';
import type { Severity } from '../../scripts/message/add-message.ts';
import type { Segment } from '../../scripts/statement/segment.ts';

export type Sample = {
  readonly source: string;
  /** The translator's text; no entry at all when left out. */
  readonly target?: string;
  readonly tag?: string;
  readonly facts?: Facts;
  readonly definitions?: string;
  /** The base file's text, when it is not the source. */
  readonly base?: string;
  /** Another entry of the translator's file. */
  readonly other?: string;
  readonly segment?: Partial<Segment>;
  /** What the finding is about: the part of the target under the caret. */
  readonly at?: string;
  /** How many findings, when not one: another address is one that lacks and one too many. */
  readonly times?: number;
  /** The severity, when it is not the rule's own. */
  readonly severity?: Severity;
};

/** For every rule: what passes, and what does not. */
export const fixtures: Readonly<Record<string, { readonly ok: readonly Sample[]; readonly notOk: readonly Sample[] }>> =
  {
    missing: {
      ok: [{ source: 'The court', target: 'المحكمة' }],
      notOk: [{ source: 'The court' }],
    },
    empty: {
      ok: [{ source: 'The court', target: 'المحكمة' }, { source: 'The court' }],
      notOk: [
        { source: 'The court', target: '' },
        { source: 'The court', target: ' \n' },
      ],
    },
    stale: {
      ok: [{ source: 'The court', target: 'المحكمة' }],
      notOk: [{ source: 'The court', target: 'المحكمة', base: 'A court', at: 'المحكمة' }],
    },
    placeholder: {
      ok: [
        { source: '{{detained}} held', target: 'احتُجز {{detained, number}}', facts: { detained: 4000 } },
        { source: 'a {{x}} b', target: 'ا {{x}} ب' },
      ],
      notOk: [
        { source: '{{detained}} held', target: 'احتُجز', facts: { detained: 4000 } },
        { source: 'held', target: 'احتُجز {{detained}}', facts: { detained: 4000 } },
        { source: 'held', target: 'احتُجز {{detaned}}' },
        { source: 'held', target: 'احتُجز $t(title)' },
      ],
    },
    number: {
      ok: [
        { source: 'At least 131,469 people', target: 'ما لا يقل عن 131,469 شخصاً' },
        { source: 'At least 131,469 people', target: 'دست‌کم ۱۳۱٬۴۶۹ نفر', tag: 'fa' },
        { source: 'At least 131,469 people', target: 'Mindestens 131.469 Menschen', tag: 'de' },
        { source: 'On 13 January 2022', target: 'Le 13 janvier 2022', tag: 'fr' },
        { source: '58 people', target: '57 شخصاً', segment: { allows: ['number'] } },
        { source: '58 people', target: '57 شخصاً', base: '57 people' },
      ],
      notOk: [
        { source: 'At least 131,469 people', target: 'ما لا يقل عن 131,496 شخصاً', at: '131,496' },
        { source: 'At least 86,792 people', target: 'ما لا يقل عن 867,920 شخصاً', at: '867,920' },
        { source: 'from 2011 to 2012', target: 'von 2011 bis 2013', tag: 'de', at: '2013' },
      ],
    },
    link: {
      ok: [
        { source: '[a](https://a.example/x) b', target: 'ب [ا](https://a.example/x)' },
        { source: 'a[^1] [b][r]', target: 'ا[^1] [ب][r]', definitions: '[r]: <https://a.example>\n\n[^1]: x' },
        { source: '[a]() b', target: '[ا](#) ب' },
      ],
      notOk: [
        { source: '[a](https://a.example/x) b', target: 'ب ا' },
        { source: '[a](https://a.example/x)', target: '[ا](https://b.example/x)', times: 2 },
        { source: 'a', target: '[ا](javascript:alert(1))' },
        { source: 'a', target: '<javascript:alert(1)>' },
        { source: 'a', target: '![ا](https://evil.example/x.png)' },
        { source: 'a[^1]', target: 'ا', definitions: '[^1]: x' },
      ],
    },
    bidi: {
      ok: [
        { source: 'a', target: 'ا \u2066b\u2069 ج' },
        { source: 'a', target: 'ا\u200F' },
      ],
      notOk: [
        { source: 'a', target: 'ا \u202Eب', at: '\u202E' },
        { source: 'a', target: 'ا \u2067ب', at: '\u2067' },
        { source: 'a', target: 'x\u200F y', tag: 'de', at: '\u200F' },
      ],
    },
    markup: {
      ok: [
        { source: '**a** `b` c\\\nd', target: '**ا** `b` ج\\\nد' },
        { source: 'a', target: 'ا * ب' },
      ],
      notOk: [
        { source: '**a** b', target: 'ا ب' },
        { source: 'a', target: 'ا `ب`' },
        { source: '*a* b', target: 'ا ب', severity: 'notice' },
        { source: 'a', target: 'ا <b>ب</b>' },
        { source: 'a', target: 'ا\n\nب' },
      ],
    },
    untranslated: {
      ok: [
        { source: 'European Center', target: 'European Center', tag: 'de' },
        { source: 'The court convicted him today', target: 'Das Gericht hat ihn heute verurteilt', tag: 'de' },
        { source: 'The court convicted him today', target: 'The court convicted him today', tag: 'en-GB' },
      ],
      notOk: [
        { source: 'The court convicted him today', target: 'The court convicted him today', tag: 'de' },
        { source: 'The court convicted him today', target: 'the court, convicted him  today.', tag: 'ar' },
      ],
    },
    orphan: {
      ok: [{ source: 'a', target: 'ا' }],
      notOk: [{ source: 'a', target: 'ا', other: 'ب' }],
    },
  };
