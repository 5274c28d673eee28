/**
 * Finds which of some words stands at a place of a text, in letters of any case and with blanks of any kind: of several
 * the first of the list. To compile a pattern of them takes many times as long as a short text has to be read.
 *
 * @returns the word as it is listed, in small letters, and as long as it is in the text
 */
export type FindForm = (text: string, at: number, fits?: (form: string) => boolean) => string | undefined;

export function formFinder(forms: Iterable<string>): FindForm {
  const byFirst = new Map<string, string[]>();
  for (const form of forms) {
    const small = form.toLowerCase();
    const [first = ''] = small.split('', 1);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [small]);
    else list.push(small);
  }
  return (text, at, fits = ALL) => {
    const list = byFirst.get(text.charAt(at).toLowerCase().charAt(0));
    return list?.find((form) => standsAt(form, text, at) && fits(form));
  };
}

/** What may stand between a figure and its word: a blank or a hyphen, as a UTF-16 unit. */
export const isBlankOrHyphen = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x2d;

const ALL = (): boolean => true;

function standsAt(form: string, text: string, at: number): boolean {
  const small = text.slice(at, at + form.length).toLowerCase();
  if (small === form) return true;
  if (small.length !== form.length || !form.includes(' ')) return false;
  for (let place = 0; place < form.length; place += 1)
    if (form[place] !== small[place] && !(form[place] === ' ' && isBlank(small.charCodeAt(place)))) return false;
  return true;
}

/** A blank that does not break. */
const isBlank = (unit: number): boolean => unit === 0xa0 || unit === 0x202f;
