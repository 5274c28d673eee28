/** The most pixels across and down that are looked at. */
const MOST_ACROSS = 96;
/** The least opacity of a pixel that is seen, of 255. */
const LEAST_OPACITY = 128;

/** The red, green and blue of a pixel, from 0 to 255. */
type Pixel = readonly [red: number, green: number, blue: number];

/** The pixels of a picture that are not transparent, drawn small; none of one whose ground is in the picture. */
export async function visiblePixels(bytes: Uint8Array): Promise<readonly Pixel[]> {
  const { default: sharp } = await import('sharp');
  const size = { width: MOST_ACROSS, height: MOST_ACROSS, fit: 'inside', withoutEnlargement: true } as const;
  const small = sharp(bytes).resize(size).toColourspace('srgb').ensureAlpha().raw();
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const isSeen = (at: number): boolean => (data[4 * at + 3] ?? 0) >= LEAST_OPACITY;
  const corners = [0, width - 1, width * (height - 1), width * height - 1];
  if (corners.every(isSeen)) return [];
  return Array.from({ length: width * height }, (_, at) => at)
    .filter(isSeen)
    .map((at) => [data[4 * at] ?? 0, data[4 * at + 1] ?? 0, data[4 * at + 2] ?? 0]);
}
