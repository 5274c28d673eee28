const DATES = /\/(CreationDate|ModDate) \((D:\d{14}[^)]*)\)/g;
const CREATOR = /\/Creator \(((?:[^()\\]|\\.)*)\)/;

/**
 * Both dates of a PDF that Chromium printed, set to a given one in UTC, and the browser's name in it blanked. All in
 * place: the new strings are as long as the old ones, so the cross-reference table stays right.
 *
 * @param iso a date or a time, e.g. `2022-01-13` or `2022-01-13T16:00:00+01:00`
 * @throws {Error} when the PDF is not written as Skia writes it, rather than letting the clock's date out
 */
export function stampDates(bytes: Uint8Array, iso: string): Uint8Array {
  const result = Buffer.from(bytes);
  // Skia puts the information dictionary first; a raw line break cannot be in its strings.
  const head = result.toString('latin1', 0, result.indexOf('\nendobj'));
  const digits = new Date(iso).toISOString().replace(/\D/g, '').slice(0, 14);
  const dates = [...head.matchAll(DATES)];
  if (dates.length !== 2) throw new Error('The PDF has not the two dates that Chromium writes');
  for (const { index, 0: whole, 2: old = '' } of dates) {
    result.write(`D:${digits}+00'00'`.slice(0, old.length).padEnd(old.length), index + whole.indexOf(old), 'latin1');
  }
  const creator = CREATOR.exec(head);
  const name = creator?.[1] ?? '';
  if (creator !== null) result.write(' '.repeat(name.length), creator.index + '/Creator ('.length, 'latin1');
  return result;
}
