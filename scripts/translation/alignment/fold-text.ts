/** A text as far as two versions of a segment are compared: without case, kinds of quotes, dashes and blanks. */
export function foldText(text: string): string {
  return withPlainSigns(text.normalize('NFC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The text with one kind of double and of single quotes, three stops for an ellipsis, and without what nobody sees. */
export function withPlainSigns(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′ʼ]/g, "'")
    .replace(/…/g, '...');
}
