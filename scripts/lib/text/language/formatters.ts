/** Intl's formatters cost a hundred times what they then do: each is made once. */
export const numberFormat = madeOnce((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
export const dateFormat = madeOnce((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
export const displayNames = madeOnce((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([tag], options));

/** The locale whose forms stand in for one that CLDR does not know; else the machine's own would, and no two builds agree. */
const STAND_IN = 'en';

/** Whether CLDR knows how dates and figures are written in a language. */
export function isKnownLocale(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
}

function madeOnce<Options, Formatter>(
  make: (tag: string, options: Options) => Formatter,
): (tag: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (tag, options) => {
    const name = `${tag} ${JSON.stringify(options)}`;
    const formatter = made.get(name) ?? make(isKnownLocale(tag) ? tag : STAND_IN, options);
    made.set(name, formatter);
    return formatter;
  };
}
