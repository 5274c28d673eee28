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
  /** The translation of the second segment, `X`. */
  readonly second?: string;
  /** What the two translations were at the last sync. */
  readonly recorded?: readonly [it: string, second: string];
  /** The text of `translations/terms.csv`. */
  readonly terms?: string;
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
        {
          source: 'European Center for Constitutional Rights',
          target: 'European Center for Constitutional Rights',
          tag: 'de',
          severity: 'warning',
        },
      ],
    },
    swapped: {
      ok: [
        { source: 'The court', target: 'المحكمة', second: 'س', recorded: ['المحكمة', 'س'] },
        // One text copied over another, and the other as it was.
        { source: 'The court', target: 'س', second: 'س', recorded: ['المحكمة', 'س'] },
        { source: 'The court', target: 'محكمة', second: 'ص', recorded: ['المحكمة', 'س'] },
      ],
      notOk: [{ source: 'The court', target: 'س', second: 'ص', recorded: ['المحكمة', 'س'], at: 'س' }],
    },
    invisible: {
      ok: [
        { source: 'They go', target: 'می\u200Cروند', tag: 'fa' },
        { source: 'Danube boat', target: 'Donau\u00ADschiff', tag: 'de' },
      ],
      notOk: [
        { source: 'Law', target: 'Ge\u200Bsetz', tag: 'de', at: '\u200B' },
        { source: 'Law', target: 'قانون\u{E0041}', at: '\u{E0041}' },
        { source: 'Law', target: 'за\u200Dкон', tag: 'ru', at: '\u200D' },
      ],
    },
    homoglyph: {
      ok: [
        { source: 'The code', target: 'Кодекс ITВ', tag: 'ru', segment: { source: 'The code ITВ' } },
        { source: 'The x-ray, 3 kΩ', target: 'X-излучение, 3 kΩ, IT-отдел', tag: 'ru' },
        { source: 'See it', target: 'Siehe [das](https://exаmple.org)', tag: 'de' },
      ],
      notOk: [
        { source: 'Code', target: 'Kодекс', tag: 'mk', at: 'Kодекс' },
        { source: 'Peace', target: 'Das ist Friеden', tag: 'de', at: 'Friеden' },
        { source: 'Law', target: 'Ο νόμoς', tag: 'el', at: 'νόμoς' },
        { source: 'By text message', target: 'SMSкой', tag: 'ru', severity: 'notice' },
        { source: 'Debhelper made', target: 'debhelperизированный', tag: 'ru', severity: 'notice' },
      ],
    },
    doubled: {
      ok: [
        { source: 'Law', target: 'Undang-undang', tag: 'id' },
        { source: 'He waited and waited', target: 'Er wartete und wartete', tag: 'de' },
        { source: 'No more war! No more war!', target: 'Nie wieder Krieg! Nie wieder Krieg!', tag: 'de' },
      ],
      notOk: [
        { source: 'The court', target: 'Das Gericht. Das Gericht.', tag: 'de', at: 'Das Gericht.' },
        { source: 'The pier is closed', target: '码头已经关闭码头已经关闭', tag: 'zh-Hans', at: '码头已经关闭' },
        {
          source: 'The pier is closed today. Nobody knows why.',
          target: 'Die Seebrücke ist heute gesperrt. Die Seebrücke ist heute gesperrt. Niemand weiß, warum.',
          tag: 'de',
        },
        {
          source: 'They said that the pier is closed today, and left.',
          target:
            'Sie sagten, dass die Seebrücke heute gesperrt ist, dass die Seebrücke heute gesperrt ist, und gingen.',
          tag: 'de',
          severity: 'notice',
        },
      ],
    },
    'partly-untranslated': {
      ok: [
        {
          source: 'Our partner, the European Center for Constitutional and Human Rights, helped.',
          target: 'Unser Partner, das European Center for Constitutional and Human Rights, half.',
          tag: 'de',
        },
        { source: 'He said that this is not the end of it', target: 'He said that this is not the end', tag: 'en-GB' },
        { source: 'Run `git log of the last day` now', target: 'Rufen Sie `git log of the last day` auf', tag: 'de' },
      ],
      notOk: [
        {
          source: 'The court heard that it was not the first time, and rose.',
          target: 'Das Gericht hörte, that it was not the first time, und erhob sich.',
          tag: 'de',
          at: 'that it was not the first time',
        },
        {
          source: 'The court rose. It was not the first time.',
          target: 'Das Gericht erhob sich. It was not the first time.',
          tag: 'de',
          severity: 'warning',
          at: 'It was not the first time',
        },
      ],
    },
    'wrong-script': {
      ok: [
        { source: 'Statement of the Syrian Network', target: 'بيان Syrian Network' },
        { source: 'Tokyo', target: '東京都庁', tag: 'ja' },
        { source: 'We want to say this', target: '我们想说这些话，让国家认识', tag: 'zh-Hans' },
        { source: 'Sarajevo', target: 'Sarajevo', tag: 'ar' },
      ],
      notOk: [
        { source: 'The court convicted him', target: 'Das Gericht verurteilte ihn', tag: 'ar' },
        { source: 'The court convicted him', target: 'Суд осудил его', tag: 'uz' },
        { source: 'We want to say this', target: '我們想說這些話，讓國家認識', tag: 'zh-Hans' },
        { source: 'We want to say this', target: '我们想说这些话，让国家认识我们', tag: 'ja' },
      ],
    },
    'sentence-count': {
      ok: [
        {
          source: 'The pier is closed. Nobody knows why it was closed at all.',
          target: 'Die Seebrücke ist gesperrt, und niemand weiß, warum sie überhaupt gesperrt worden ist.',
          tag: 'de',
        },
        {
          source: 'Anwar R. was convicted. He appealed.',
          target: 'Anwar R. wurde verurteilt. Er ging in Revision.',
          tag: 'de',
        },
      ],
      notOk: [
        {
          source:
            'The pier is closed. Nobody in the harbour office knows the reason why it was closed at all that night.',
          target: 'Die Seebrücke ist gesperrt.',
          tag: 'de',
        },
        {
          source: 'The pier is closed today. Nobody in the harbour office can say when it will be opened again.',
          target: '码头今天关闭。',
          tag: 'zh-Hans',
        },
      ],
    },
    length: {
      ok: [
        {
          source: 'The pier was closed for one night, and nobody knows why.',
          target: '码头关闭了一夜，没人知道原因。',
          tag: 'zh-Hans',
        },
        { source: 'Short', target: 'Eine sehr viel längere Übersetzung als man sie erwartet', tag: 'de' },
      ],
      notOk: [
        {
          source: 'The pier was closed for one night, and nobody in the harbour office knows the reason for it.',
          target: 'Die Seebrücke',
          tag: 'de',
          at: 'Die Seebrücke',
        },
        {
          source: 'The pier was closed for one night.',
          target: `Die Seebrücke war eine Nacht lang gesperrt${', und keiner weiß, warum sie gesperrt war'.repeat(4)}.`,
          tag: 'de',
        },
      ],
    },
    'quotation-marks': {
      ok: [
        { source: '"We heard it"', target: '„Wir hörten es“, und ’s war gut', tag: 'de' },
        { source: '"We heard it"', target: '« On l’a entendu », dit-il “là-bas”', tag: 'fr' },
        { source: 'He said: "We heard it', target: 'Er sagte: „Wir hörten es', tag: 'de' },
        { source: 'It is 6" long', target: 'Das ist 6" lang', tag: 'de' },
      ],
      notOk: [
        { source: '"We heard it"', target: '"Wir hörten es"', tag: 'de' },
        { source: '"We heard it"', target: '„Wir hörten es', tag: 'de', at: '„' },
        { source: '"We heard it"', target: '“On l’a entendu', tag: 'fr', at: '“' },
        { source: '"We heard it"', target: '„سمعناه“', at: '„' },
      ],
    },
    spacing: {
      ok: [
        { source: 'Who?', target: 'Qui\u202F? « Moi » : à 8:00, https://a.example/?x=1;y', tag: 'fr' },
        { source: 'Who?', target: 'Qui? « Moi » : oui', tag: 'fr-CA' },
        { source: 'Who, at 8:00?', target: '谁，8:00？ GNU, Inc.', tag: 'zh-Hans' },
        { source: 'Who ...', target: 'Wer ...', tag: 'de' },
      ],
      notOk: [
        { source: 'Who?', target: 'Qui?', tag: 'fr', at: '?' },
        { source: '"Me"', target: '«\u202FMoi»', tag: 'fr', at: '»' },
        { source: 'Who, me', target: '谁,我', tag: 'zh-Hans', at: ',' },
        { source: 'Who?', target: 'Wer ?', tag: 'de', at: ' ' },
      ],
    },
    term: {
      ok: [
        {
          source: 'The United Nations said',
          target: 'Den Vereinten Nationen zufolge',
          tag: 'de',
          terms: 'term,de\nUnited Nations,Vereinte Nationen\n',
        },
        {
          source: 'The United Nations said',
          target: 'قالت الأمم المتحدة',
          terms: 'term,ar\nUnited Nations,أمم متحدة|الأمم المتحدة',
        },
        {
          source: 'The United Nations said',
          target: '联合国表示',
          tag: 'zh-Hans',
          terms: 'term,zh\nUnited Nations,联合国',
        },
        {
          source: 'The united nations of old',
          target: 'Die alten Völker',
          tag: 'de',
          terms: 'term,de\nUnited Nations,Vereinte Nationen',
        },
      ],
      notOk: [
        {
          source: 'The United Nations said',
          target: 'Die Staaten sagten',
          tag: 'de',
          terms: 'term,de\nUnited Nations,Vereinte Nationen|UNO',
        },
        {
          source: 'The United Nations said',
          target: '国联表示',
          tag: 'zh-Hans',
          terms: 'term,zh-Hans\nUnited Nations,联合国',
        },
        {
          source: 'The Court, The Hague',
          target: 'Das Gericht',
          tag: 'de',
          terms: 'protected,term,de\n,"Court, The Hague","Gerichtshof, Den Haag"',
        },
      ],
    },
    'protected-name': {
      ok: [
        { source: 'SNHR’s report', target: 'Der Bericht von SNHR', tag: 'de', terms: 'term,protected\nSNHR,yes' },
        { source: 'The SNHR said', target: 'قالت الشبكة السورية', terms: 'term,ar,protected\nSNHR,الشبكة السورية,yes' },
        { source: 'The SNHR said', target: 'Man sagte', tag: 'de', terms: 'term,protected\nSNHR,no' },
        {
          source: 'Harbour Watch said',
          target: 'Harbour Watch表示',
          tag: 'zh-Hans',
          terms: 'term,protected\nHarbour Watch,yes',
        },
      ],
      notOk: [
        { source: 'The SNHR said', target: 'Das Netzwerk sagte', tag: 'de', terms: 'term,protected\nSNHR,yes' },
        { source: 'The SNHR said', target: 'Snhr sagte', tag: 'de', terms: 'term,protected\nSNHR,Yes' },
      ],
    },
    'forbidden-term': {
      ok: [
        {
          source: 'A refugee came',
          target: 'Ein Geflüchteter kam',
          tag: 'de',
          terms: 'term,de,forbidden.de\nrefugee,Geflüchtet,Flüchtling',
        },
        {
          source: 'A traveller came',
          target: 'Ein Flüchtling kam',
          tag: 'de',
          terms: 'term,forbidden.de\nrefugee,Flüchtling',
        },
      ],
      notOk: [
        {
          source: 'A refugee came',
          target: 'Man sah des Flüchtlings Boot',
          tag: 'de',
          terms: 'term,de,forbidden.de\nrefugee,Geflüchtet,Flüchtling',
          at: 'Flüchtlings',
        },
        {
          source: 'A refugee came',
          target: '难民来了',
          tag: 'zh-Hans',
          terms: 'term,forbidden.zh\nrefugee,难民',
          at: '难民',
        },
      ],
    },
    orphan: {
      ok: [{ source: 'a', target: 'ا' }],
      notOk: [{ source: 'a', target: 'ا', other: 'ب' }],
    },
  };
