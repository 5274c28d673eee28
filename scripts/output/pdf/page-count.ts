/**
 * The number of pages of a PDF that Chromium printed: the greatest `/Count` of its page tree, which Skia writes in
 * the open (ISO 32000-1, 7.7.3).
 *
 * @throws {Error} when there is no page tree to be read
 */
export function pageCount(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const nodes = [...text.matchAll(/<<\/Type \/Pages\s([^>]*)>>/g)];
  const counts = nodes.map(([, entries = '']) => Number(/\/Count (\d+)/.exec(entries)?.[1] ?? 0));
  const count = Math.max(0, ...counts);
  if (count === 0) throw new Error('The PDF has no page tree that can be read');
  return count;
}
