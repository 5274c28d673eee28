/** One family that a newsroom can have, by the package that holds it. */
export type FontRow = {
  /** Part of file names and of CSS family names: `latn`, `arab` … */
  readonly key: string;
  /** The scripts (ISO 15924) that it is for; none for symbols, emoji and code. */
  readonly scripts: readonly string[];
  readonly name: string;
  /** The exact version: programs that read PDFs may read another one differently. */
  readonly version: string;
  readonly role: 'script' | 'symbols' | 'emoji' | 'code';
  /** True for what comes with the program. */
  readonly isShipped?: true;
  /** Folder and file ending of the heavier weight; 600 for Latin, which looks as black as 700 of other scripts. */
  readonly strong?: '600SemiBold' | '700Bold';
  /** CSS `size-adjust` in percent, so that families look equally big at one font size. */
  readonly size?: { readonly text: number; readonly display: number };
  /** True for Han, kana and Hangul: too many characters for a web font that holds them all. */
  readonly isVast?: true;
  /** Families that readers' devices usually have for the script. */
  readonly usual: readonly string[];
  /** A reader of PDFs that gives a space for a character of the script, whatever the PDF says: words come out in two. */
  readonly misread?: { readonly reader: string; readonly character: string; readonly name: string };
};

type Rest = Partial<Omit<FontRow, 'key' | 'name' | 'version'>>;

const row = (key: string, scripts: string, name: string, version: string, rest: Rest = {}): FontRow => ({
  key,
  scripts: scripts.split(' ').filter(Boolean),
  name: name.startsWith('@') ? name : `@expo-google-fonts/${name}`,
  version,
  role: 'script',
  usual: [],
  ...rest,
});

const noto = (script: string, name: string, version: string, ...usual: readonly string[]): FontRow => {
  const family = name
    .replace('noto-', '')
    .split('-')
    .slice(1)
    .map((word) => word[0]?.toUpperCase() + word.slice(1));
  return row(script.toLowerCase(), script, name, version, {
    usual: [`Noto ${name.includes('-serif-') ? 'Serif' : 'Sans'} ${family.join(' ')}`, ...usual],
  });
};

const HAN = { isVast: true } as const;

/**
 * Every family, in the order in which they are tried for a character that the page's own script lacks: Latin, Cyrillic
 * and Greek first, symbols before the scripts that hold some as well, Han after all others, emoji last. Static
 * TrueType, each read back from PDFs by four programs (`npm run fonts:verify`).
 */
export const FONT_TABLE: readonly FontRow[] = [
  row('latn', 'Latn Cyrl Grek', 'source-serif-4', '0.4.1', {
    isShipped: true,
    strong: '600SemiBold',
    usual: ['Georgia', 'Times New Roman'],
  }),
  row('latn-more', 'Latn Cyrl Grek', 'noto-serif', '0.4.2', {
    isShipped: true,
    strong: '600SemiBold',
    size: { text: 92, display: 92 },
    usual: ['Noto Serif'],
  }),
  // Later releases than 0.2.3 come apart when text is copied from a PDF as it was printed.
  row('arab', 'Arab', 'noto-naskh-arabic', '0.2.3', {
    isShipped: true,
    size: { text: 116, display: 112 },
    usual: ['Noto Naskh Arabic', 'Geeza Pro', 'Traditional Arabic'],
  }),
  row('hebr', 'Hebr', 'noto-serif-hebrew', '0.4.2', {
    isShipped: true,
    usual: ['Noto Serif Hebrew', 'New Peninim MT', 'David'],
  }),
  row('math', '', 'noto-sans-math', '0.4.2', {
    isShipped: true,
    role: 'symbols',
    usual: ['Cambria Math', 'STIX Two Math'],
  }),
  row('symbols', '', 'noto-sans-symbols', '0.4.1', {
    isShipped: true,
    role: 'symbols',
    usual: ['Segoe UI Symbol', 'Apple Symbols'],
  }),
  row('symbols-2', '', 'noto-sans-symbols-2', '0.4.1', {
    isShipped: true,
    role: 'symbols',
    usual: ['Segoe UI Symbol', 'Apple Symbols'],
  }),
  row('aran', 'Aran', 'noto-nastaliq-urdu', '0.4.2', { usual: ['Noto Nastaliq Urdu', 'Urdu Typesetting'] }),
  noto('Deva', 'noto-serif-devanagari', '0.4.1', 'Kohinoor Devanagari', 'Nirmala UI'),
  noto('Beng', 'noto-serif-bengali', '0.4.4', 'Kohinoor Bangla', 'Nirmala UI'),
  noto('Telu', 'noto-serif-telugu', '0.4.2', 'Kohinoor Telugu', 'Nirmala UI'),
  noto('Tibt', 'noto-serif-tibetan', '0.4.2', 'Kailasa', 'Microsoft Himalaya'),
  noto('Khmr', 'noto-sans-khmer', '0.4.3', 'Khmer Sangam MN', 'Leelawadee UI'),
  noto('Armn', 'noto-sans-armenian', '0.4.2', 'Mshtakan', 'Sylfaen'),
  noto('Geor', 'noto-sans-georgian', '0.4.3', 'Helvetica', 'Sylfaen'),
  noto('Ethi', 'noto-sans-ethiopic', '0.4.2', 'Kefa', 'Nyala', 'Ebrima'),
  noto('Gujr', 'noto-sans-gujarati', '0.4.2', 'Gujarati Sangam MN', 'Nirmala UI'),
  noto('Guru', 'noto-sans-gurmukhi', '0.4.1', 'Gurmukhi MN', 'Nirmala UI'),
  noto('Knda', 'noto-sans-kannada', '0.4.3', 'Kannada Sangam MN', 'Nirmala UI'),
  noto('Mlym', 'noto-sans-malayalam', '0.4.2', 'Malayalam Sangam MN', 'Nirmala UI'),
  noto('Taml', 'noto-sans-tamil', '0.4.3', 'Tamil Sangam MN', 'Nirmala UI'),
  noto('Sinh', 'noto-sans-sinhala', '0.4.2', 'Sinhala Sangam MN', 'Nirmala UI'),
  noto('Orya', 'noto-sans-oriya', '0.4.2', 'Oriya Sangam MN', 'Nirmala UI'),
  noto('Thai', 'noto-sans-thai', '0.4.2', 'Thonburi', 'Leelawadee UI'),
  noto('Laoo', 'noto-sans-lao', '0.4.2', 'Lao Sangam MN', 'Leelawadee UI'),
  noto('Mymr', 'noto-sans-myanmar', '0.4.2', 'Myanmar Sangam MN', 'Myanmar Text'),
  noto('Thaa', 'noto-sans-thaana', '0.4.2', 'MV Boli'),
  noto('Syrc', 'noto-sans-syriac', '0.4.2', 'Estrangelo Edessa'),
  noto('Adlm', 'noto-sans-adlam', '0.4.1', 'Ebrima'),
  noto('Cher', 'noto-sans-cherokee', '0.4.2', 'Plantagenet Cherokee', 'Gadugi'),
  noto('Cans', 'noto-sans-canadian-aboriginal', '0.4.1', 'Euphemia UCAS', 'Gadugi'),
  noto('Tfng', 'noto-sans-tifinagh', '0.4.1', 'Ebrima'),
  noto('Vaii', 'noto-sans-vai', '0.4.2', 'Ebrima'),
  noto('Yiii', 'noto-sans-yi', '0.4.2', 'STHeiti', 'Microsoft Yi Baiti'),
  // The vowel separator: see lib/pdf/README.md.
  {
    ...noto('Mong', 'noto-sans-mongolian', '0.4.1', 'Mongolian Baiti'),
    misread: { reader: 'MuPDF', character: '\u180E', name: 'the vowel separator (U+180E)' },
  },
  noto('Java', 'noto-sans-javanese', '0.4.2', 'Javanese Text'),
  noto('Bali', 'noto-sans-balinese', '0.4.1'),
  noto('Cakm', 'noto-sans-chakma', '0.4.2'),
  noto('Tavt', 'noto-sans-tai-viet', '0.4.1'),
  noto('Nkoo', 'noto-sans-nko', '0.4.1', 'Ebrima'),
  noto('Olck', 'noto-sans-ol-chiki', '0.4.2', 'Nirmala UI'),
  noto('Mtei', 'noto-sans-meetei-mayek', '0.4.2'),
  noto('Rohg', 'noto-sans-hanifi-rohingya', '0.4.2'),
  noto('Osge', 'noto-sans-osage', '0.4.2', 'Gadugi'),
  noto('Lisu', 'noto-sans-lisu', '0.4.2', 'Segoe UI'),
  row('lana', 'Lana', '@fontsource/noto-sans-tai-tham', '4.5.12', { usual: ['Noto Sans Tai Tham'] }),
  row('gran', 'Gran', '@fontsource/noto-sans-grantha', '5.3.0', { usual: ['Noto Sans Grantha'] }),
  row('tglg', 'Tglg', '@fontsource/noto-sans-tagalog', '5.0.18', { usual: ['Noto Sans Tagalog'] }),
  row('hans', 'Hans Hani', 'noto-serif-sc', '0.4.3', {
    ...HAN,
    isShipped: true,
    usual: ['Noto Serif SC', 'Songti SC', 'SimSun'],
  }),
  row('jpan', 'Jpan Hrkt Hira Kana', 'noto-serif-jp', '0.4.3', {
    ...HAN,
    usual: ['Noto Serif JP', 'Hiragino Mincho ProN', 'Yu Mincho'],
  }),
  row('hant', 'Hant Hanb Bopo', 'noto-serif-tc', '0.4.4', {
    ...HAN,
    usual: ['Noto Serif TC', 'Songti TC', 'PMingLiU'],
  }),
  row('kore', 'Kore Hang', 'noto-serif-kr', '0.4.3', { ...HAN, usual: ['Noto Serif KR', 'AppleMyungjo', 'Batang'] }),
  row('emoji', '', 'noto-emoji', '0.4.7', {
    isShipped: true,
    role: 'emoji',
    usual: ['Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'],
  }),
  row('code', '', 'noto-sans-mono', '0.4.2', {
    isShipped: true,
    role: 'code',
    usual: ['Menlo', 'Consolas', 'monospace'],
  }),
];

/** Scripts whose face is the one of another: Japanese text is `Jpan`, `Hira`, `Kana` or `Hrkt`. */
const ALIKE: Readonly<Record<string, string>> = {
  Aran: 'Arab',
  Latf: 'Latn',
  Latg: 'Latn',
  Syre: 'Syrc',
  Syrj: 'Syrc',
  Syrn: 'Syrc',
};

/** The rows of a script, first choice first: for `Aran` its own face, then the Arabic one. Empty where there is none. */
export function fontRows(script: string): readonly FontRow[] {
  const own = FONT_TABLE.filter(({ scripts }) => scripts.includes(script));
  const alike = ALIKE[script];
  return alike === undefined ? own : [...own, ...fontRows(alike)];
}
