/** The most pixels across and down that are looked at. */
const MOST_ACROSS = 96;
/** The least opacity of a pixel that is seen, of 255. */
const LEAST_OPACITY = 128;

/** The red, green and blue of a pixel, from 0 to 255. */
type Pixel = readonly [red: number, green: number, blue: number];

/** The most by which parts of two pixels of one colour differ, which what is drawn small may have mixed. */
const SAME = 8;

/** What is seen of a picture. */
export type Sight = {
  /** Its pixels that are not transparent, drawn small. */
  readonly pixels: readonly Pixel[];
  /** True where its ground is in the picture: it looks the same wherever it stands. */
  readonly hasGround: boolean;
  /** True where all that is seen has one colour. */
  readonly isOfOneColour: boolean;
};

/** What is seen of a picture, as `readImage` gives it. */
export async function sightOf(bytes: Uint8Array): Promise<Sight> {
  const { default: sharp } = await import('sharp');
  const size = { width: MOST_ACROSS, height: MOST_ACROSS, fit: 'inside', withoutEnlargement: true } as const;
  const small = sharp(bytes).resize(size).toColourspace('srgb').ensureAlpha().raw();
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const isSeen = (at: number): boolean => (data[4 * at + 3] ?? 0) >= LEAST_OPACITY;
  const corners = [0, width - 1, width * (height - 1), width * height - 1];
  const pixels = Array.from({ length: width * height }, (_, at) => at)
    .filter(isSeen)
    .map((at): Pixel => [data[4 * at] ?? 0, data[4 * at + 1] ?? 0, data[4 * at + 2] ?? 0]);
  const [first] = pixels;
  const isLikeFirst = (pixel: Pixel): boolean =>
    pixel.every((part, at) => Math.abs(part - (first?.[at] ?? part)) <= SAME);
  return { pixels, hasGround: corners.every(isSeen), isOfOneColour: pixels.every(isLikeFirst) };
}
