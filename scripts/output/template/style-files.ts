/** A place in a style sheet that names a file: the address, and where it stands between the brackets or quotes. */
export type StyleReference = { readonly address: string; readonly start: number; readonly end: number };

/** `url(…)` with or without quotes; `@import` with quotes alone. */
const REFERENCE = /url\(\s*(?:(?:"([^"\n]*)"|'([^'\n]*)'|([^()"'\s]+))\s*)?\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')/dgi;

/** Every address that a browser would fetch for a style sheet, but for parts of the page itself; comments name none. */
export function styleReferences(css: string): readonly StyleReference[] {
  return [...withoutComments(css).matchAll(REFERENCE)].flatMap((match) => {
    const group = match.slice(1).findIndex((each) => each !== undefined) + 1;
    if (group === 0) return [];
    const [start, end] = match.indices?.[group] ?? [0, 0];
    const address = css.slice(start, end);
    return /^(?:#|data:)/i.test(address) ? [] : [{ address, start, end }];
  });
}

/** A style sheet with other addresses in the places of its own. */
export function withAddresses(css: string, addressOf: (address: string) => string | undefined): string {
  let written = '';
  let from = 0;
  for (const { address, start, end } of styleReferences(css)) {
    written += css.slice(from, start) + (addressOf(address) ?? address);
    from = end;
  }
  return written + css.slice(from);
}

/** Comments become blanks, so that every place stays where it is. */
function withoutComments(css: string): string {
  let plain = '';
  let from = 0;
  for (;;) {
    const start = css.indexOf('/*', from);
    if (start < 0) return plain + css.slice(from);
    const end = css.indexOf('*/', start + 2);
    const to = end < 0 ? css.length : end + 2;
    plain += css.slice(from, start) + ' '.repeat(to - start);
    from = to;
  }
}
