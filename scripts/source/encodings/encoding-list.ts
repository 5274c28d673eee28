/** An encoding of one byte a letter, and the languages that are written in it: tags, with franc's codes. */
export type Single = {
  /** The name in the Encoding Standard, or the code page of DOS or of old Macs. */
  readonly label: string;
  readonly iconv: string;
  readonly script: string;
  readonly languages: string;
};
/** An encoding of several bytes a character. */
export type Wide = { readonly label: string; readonly iconv: string };

const WESTERN =
  'de:deu fr:fra es:spa it:ita pt:por nl:nld en:eng ca:cat gl:glg eu:eus da:dan sv:swe nb:nob fi:fin is:isl fo:fao af:afr ga:gle oc:oci';
const CENTRAL = 'pl:pol cs:ces sk:slk hu:hun sl:slv hr:hrv ro:ron sq:als';
const BALTIC = 'lt:lit lv:lvs et:ekk';
const SLAVIC = 'ru:rus uk:ukr be:bel bg:bul sr:srp mk:mkd';
const [GREEK, HEBREW, ARABIC, TURKISH] = ['el:', 'he:heb yi:ydd', 'ar:arb', 'tr:tur'];

const rows: readonly (readonly [script: string, labels: string, languages: string])[] = [
  ['Latn', 'windows-1252', WESTERN],
  ['Latn', 'windows-1250', CENTRAL],
  ['Latn', 'windows-1254', TURKISH],
  ['Latn', 'windows-1257', BALTIC],
  ['Latn', 'iso-8859-2', CENTRAL],
  ['Latn', 'macintosh', WESTERN],
  ['Cyrl', 'windows-1251', SLAVIC],
  ['Cyrl', 'koi8-r', 'ru:rus'],
  ['Cyrl', 'koi8-u', 'uk:ukr'],
  ['Cyrl', 'ibm866=CP866', 'ru:rus uk:ukr be:bel bg:bul'],
  ['Cyrl', 'iso-8859-5', 'ru:rus bg:bul sr:srp mk:mkd'],
  ['Cyrl', 'x-mac-cyrillic=MAC-CYRILLIC', 'ru:rus uk:ukr be:bel bg:bul'],
  ['Arab', 'windows-1256', 'ar:arb fa:pes ur:urd'],
  ['Arab', 'iso-8859-6', ARABIC],
  ['Hebr', 'windows-1255', HEBREW],
  ['Grek', 'windows-1253', GREEK],
  ['Thai', 'windows-874=CP874', 'th:'],
  ['Latn', 'ibm850=CP850', WESTERN],
  ['Latn', 'ibm437=CP437', WESTERN],
  ['Latn', 'ibm852=CP852', CENTRAL],
  // Those of one language or a few, which the ones above may make the same text of.
  ['Latn', 'iso-8859-16', 'ro:ron pl:pol hu:hun sl:slv hr:hrv'],
  ['Latn', 'iso-8859-4', BALTIC],
  ['Latn', 'iso-8859-3', 'mt:mlt eo:epo'],
  ['Latn', 'cp775=CP775', BALTIC],
  ['Latn', 'cp857=CP857', TURKISH],
  ['Latn', 'cp860=CP860', 'pt:por'],
  ['Latn', 'cp861=CP861', 'is:isl'],
  ['Latn', 'cp863=CP863', 'fr:fra'],
  ['Latn', 'cp865=CP865', 'da:dan nb:nob'],
  ['Latn', 'maccenteuro=MAC-CENTRALEUROPE', 'pl:pol cs:ces sk:slk hu:hun lt:lit lv:lvs et:ekk'],
  ['Latn', 'maccroatian=MACCROATIAN', 'hr:hrv sl:slv'],
  ['Latn', 'macromania=MACROMANIA', 'ro:ron'],
  ['Latn', 'macturkish=MACTURKISH', TURKISH],
  ['Latn', 'maciceland=MAC-IS', 'is:isl'],
  ['Latn', 'windows-1258', 'vi:vie'],
  ['Cyrl', 'cp855=CP855', 'ru:rus bg:bul sr:srp mk:mkd'],
  ['Cyrl', 'cp1125=CP1125', 'uk:ukr'],
  ['Grek', 'cp737=CP737', GREEK],
  ['Grek', 'cp869=CP869', GREEK],
  ['Grek', 'macgreek=MACGREEK', GREEK],
  ['Arab', 'cp720=CP720', ARABIC],
  ['Hebr', 'cp862=CP862', 'he:heb'],
];

/** Encodings of one byte a letter, the commonest first: where two make the same text of the bytes, it is that. */
export const SINGLE_BYTE: readonly Single[] = rows.map(([script, names, languages]) => {
  const [label = '', iconv = label.toUpperCase()] = names.split('=');
  return { label, iconv, script, languages };
});

/** Encodings of several bytes a character. */
export const MULTI_BYTE: readonly Wide[] = [
  { label: 'shift_jis', iconv: 'SHIFT_JIS' },
  { label: 'euc-jp', iconv: 'EUC-JP' },
  // The Encoding Standard's `euc-kr` has all syllables, the engine's only those of the older standard.
  { label: 'cp949', iconv: 'CP949' },
  { label: 'gb18030', iconv: 'GB18030' },
  { label: 'big5', iconv: 'BIG5' },
];
