/** Script-specific features without which text comes out wrong; the shaper turns them on by itself. */
const SHAPING = [
  'ccmp',
  'locl',
  'rlig',
  'init',
  'medi',
  'med2',
  'fina',
  'fin2',
  'fin3',
  'isol',
  'calt',
  'rclt',
  'liga',
  'clig',
  'curs',
  'mark',
  'mkmk',
  'kern',
  'dist',
  // Indic, Khmer, Myanmar, Tibetan and Hangul.
  'nukt',
  'akhn',
  'rphf',
  'rkrf',
  'pref',
  'blwf',
  'half',
  'abvf',
  'pstf',
  'cfar',
  'vatu',
  'cjct',
  'pres',
  'abvs',
  'blws',
  'psts',
  'haln',
  'abvm',
  'blwm',
  'ljmo',
  'vjmo',
  'tjmo',
] as const;

/** Running text: shaping, figures, and the spacing of East Asian punctuation. */
export const TEXT = [...SHAPING, 'onum', 'lnum', 'tnum', 'pnum', 'case', 'halt', 'chws', 'palt', 'vhal'] as const;

/** Headlines: lining figures only. */
export const DISPLAY = [...SHAPING, 'lnum', 'case'] as const;

/** A few letterspaced words in small capitals: kerning would be a third of the file. */
export const CAPS = ['ccmp', 'locl', 'smcp', 'c2sc'] as const;
