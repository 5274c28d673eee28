/** Words to make nonsense of, by language; languages without spaces have pieces. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the court found that evidence of 27 murders and nearly 4,000 detained persons was sufficient since January 2011'.split(
    ' ',
  ),
  ar: 'قالت المحكمة إن الأدلة على 27 جريمة قتل و4000 معتقل كافية منذ كانون الثاني بحسب عائلات الضحايا Amnesty'.split(
    ' ',
  ),
  fa: 'دادگاه اعلام کرد که شواهد ۲۷ قتل و ۴۰۰۰ بازداشتی از ژانویه کافی است می‌گوید خانواده‌ها Watch'.split(' '),
  he: 'בית המשפט קבע כי הראיות ל-27 מקרי רצח ו-4,000 עצורים מספיקות מאז ינואר לפי המשפחות UN'.split(' '),
  ur: 'عدالت نے قرار دیا کہ 27 قتل اور 4000 قیدیوں کے شواہد کافی ہیں خاندانوں کے مطابق'.split(' '),
  'zh-Hans': [...'法院认定二十七起谋杀和近四千人被拘留的证据充分，据家属称。', '2011', 'UN'],
  es: 'el tribunal consideró que las pruebas de 27 asesinatos y casi 4.000 detenidos son suficientes según las familias'.split(
    ' ',
  ),
  fr: 'le tribunal a jugé que les preuves de 27 meurtres et près de 4 000 détenus suffisent d’après les familles'.split(
    ' ',
  ),
  tr: 'mahkeme 27 cinayet ve yaklaşık 4.000 tutukluya ilişkin delillerin yeterli olduğuna hükmetti ailelere göre'.split(
    ' ',
  ),
  uk: 'суд визнав що доказів 27 вбивств і майже 4 000 затриманих достатньо за словами родин'.split(' '),
  ru: 'суд установил что доказательств 27 убийств и почти 4 000 задержанных достаточно по словам семей'.split(' '),
  de: 'das Gericht befand die Beweise für 27 Morde und fast 4.000 Inhaftierte für ausreichend laut Angehörigen'.split(
    ' ',
  ),
  el: 'το δικαστήριο έκρινε ότι τα στοιχεία για 27 φόνους και σχεδόν 4.000 κρατούμενους επαρκούν'.split(' '),
  vi: 'tòa án nhận thấy bằng chứng về 27 vụ giết người và gần 4.000 người bị giam giữ là đủ theo gia đình'.split(' '),
};

/** What stands in real statements and is hard on somebody: numbers, addresses, names in other scripts, signs. */
export const TOKENS: readonly string[] = [
  '+44 20 7946 0018',
  'https://example.org/a/very/long/path/that/does/not/end?q=1#x',
  'press@example.org',
  '14(3)(g)',
  'A/HRC/46/55',
  '50 %',
  '2022-01-13',
  'C++',
  '.NET',
  '10:30–11:45',
  '/usr/share/doc',
  '2+2=4',
  '#hashtag',
  '@handle',
  'Syrian Network for Human Rights',
  'الشبكة السورية',
  '½',
  'naïve',
  '“quoted”',
  '—',
  '10^6',
  '5 < 6 > 4',
  'a_b_c',
  '100€',
];
