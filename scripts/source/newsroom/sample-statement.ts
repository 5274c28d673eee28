import { type Language, languageName } from '../../lib/text/index.ts';

/** The words of a statement to start from. */
type Sample = {
  readonly place: string;
  readonly summary: string;
  readonly title: string;
  /** To translators. */
  readonly note: string;
  readonly first: string;
  readonly second: string;
};

const ENGLISH: Sample = {
  place: 'City',
  summary: 'One sentence that says what happened.',
  title: 'Headline: what happened',
  note: 'a word to translators about the next paragraph; it is not published',
  first: 'The first paragraph says who did what, where and when.',
  second: 'The second says why it matters. [A source](https://example.org/) may be linked.',
};

/** The samples in other languages, by language and script. No native speaker has read them yet. */
const UNREVIEWED: Readonly<Record<string, Sample>> = {
  'ar-Arab': {
    place: 'المدينة',
    summary: 'جملة واحدة تقول ما حدث.',
    title: 'العنوان: ما حدث',
    note: 'كلمة إلى المترجمين عن الفقرة التالية؛ لا تُنشر',
    first: 'تقول الفقرة الأولى من فعل ماذا وأين ومتى.',
    second: 'وتقول الثانية لماذا يهم ذلك. ويمكن ربط [مصدر](https://example.org/).',
  },
  'de-Latn': {
    place: 'Ort',
    summary: 'Ein Satz, der sagt, was geschehen ist.',
    title: 'Überschrift: was geschehen ist',
    note: 'ein Wort an alle, die den nächsten Absatz übersetzen; es wird nicht veröffentlicht',
    first: 'Der erste Absatz sagt, wer was wo und wann getan hat.',
    second: 'Der zweite sagt, warum es wichtig ist. [Eine Quelle](https://example.org/) kann verlinkt werden.',
  },
  'es-Latn': {
    place: 'Ciudad',
    summary: 'Una frase que dice qué ocurrió.',
    title: 'Titular: qué ocurrió',
    note: 'unas palabras a quienes traducen sobre el párrafo siguiente; no se publican',
    first: 'El primer párrafo dice quién hizo qué, dónde y cuándo.',
    second: 'El segundo dice por qué importa. Se puede enlazar [una fuente](https://example.org/).',
  },
  'fa-Arab': {
    place: 'شهر',
    summary: 'یک جمله که می‌گوید چه رخ داده است.',
    title: 'عنوان: چه رخ داد',
    note: 'سخنی با مترجمان دربارهٔ پاراگراف بعدی؛ منتشر نمی‌شود',
    first: 'پاراگراف نخست می‌گوید چه کسی، چه کاری را، کجا و چه زمانی انجام داد.',
    second: 'پاراگراف دوم می‌گوید چرا این مهم است. می‌توان به [یک منبع](https://example.org/) پیوند داد.',
  },
  'fr-Latn': {
    place: 'Ville',
    summary: 'Une phrase qui dit ce qui s’est passé.',
    title: 'Titre : ce qui s’est passé',
    note: 'un mot aux traducteurs sur le paragraphe suivant ; il n’est pas publié',
    first: 'Le premier paragraphe dit qui a fait quoi, où et quand.',
    second: 'Le second dit pourquoi c’est important. Un lien peut mener à [une source](https://example.org/).',
  },
  'ru-Cyrl': {
    place: 'Город',
    summary: 'Одно предложение о том, что произошло.',
    title: 'Заголовок: что произошло',
    note: 'слово переводчикам о следующем абзаце; оно не публикуется',
    first: 'В первом абзаце говорится, кто, что, где и когда сделал.',
    second: 'Во втором — почему это важно. Можно дать ссылку на [источник](https://example.org/).',
  },
  'tr-Latn': {
    place: 'Şehir',
    summary: 'Ne olduğunu söyleyen bir cümle.',
    title: 'Başlık: ne oldu',
    note: 'sonraki paragraf hakkında çevirmenlere bir söz; yayımlanmaz',
    first: 'İlk paragraf kimin neyi nerede ve ne zaman yaptığını söyler.',
    second: 'İkincisi bunun neden önemli olduğunu söyler. [Bir kaynağa](https://example.org/) bağlantı verilebilir.',
  },
  'zh-Hans': {
    place: '城市',
    summary: '用一句话说明发生了什么。',
    title: '标题：发生了什么',
    note: '就下一段写给译者的话，不会发布',
    first: '第一段说明何人在何时何地做了什么。',
    second: '第二段说明此事为何重要。可以链接[一个来源](https://example.org/)。',
  },
};

/**
 * The Markdown of a statement to start from, in a language; in English where there is no sample in it, which the file says.
 *
 * @param today ISO date
 * @param more more lines for its front matter
 */
export function sampleStatement(today: string, language: Language, more = ''): string {
  const [primary = ''] = language.tag.split('-');
  const own = primary === 'en' ? ENGLISH : UNREVIEWED[`${primary}-${language.script}`];
  const { place, summary, title, note, first, second } = own ?? ENGLISH;
  const name = languageName(language.tag, 'en');
  const mark =
    own === ENGLISH
      ? ''
      : own === undefined
        ? `# There is no sample in ${name} yet: this one is in English. Write yours in ${name}, and take this line away.\n`
        : `# No native speaker has read this sample yet. Write your own text over it, and take this line away.\n`;
  return `---
${mark}date: ${today}
${more}place: ${place}
summary: ${summary}
---

# ${title}

<!-- note: ${note} -->
${first}

${second}
`;
}
