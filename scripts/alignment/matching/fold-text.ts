/** A text as far as two versions of a segment are compared: without case, kinds of quotes, dashes and blanks. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′ʼ]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
