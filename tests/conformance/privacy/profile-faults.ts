const MARK = 'ICC_PROFILE\0\x01\x01';
/** What a colour is computed from, and the three texts and the white that every profile must have (ICC.1:2022, 8.3). */
const TAGS = new Set(['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']);
/** One day for all profiles: a header must have a date. */
const DATE = '07d000010001000000000000';
/** Header fields that tell of a device or a program: platform, manufacturer and model, creator, identity. */
const TELLING = [
  [40, 44],
  [48, 56],
  [80, 84],
  [84, 100],
] as const;

/** What the colour profiles in some bytes tell beyond colour; a profile that says how to show a picture is none of its secrets. */
export function profileFaults(text: string): readonly string[] {
  const starts = [...text.matchAll(new RegExp(MARK, 'g'))].map(({ index }) => index + MARK.length);
  return starts.flatMap((start) => {
    const profile = Buffer.from(text.slice(start, start + 100_000), 'latin1');
    const count = profile.length < 132 ? 0 : profile.readUInt32BE(128);
    const names = Array.from({ length: Math.min(count, 50) }, (_, at) =>
      profile.toString('latin1', 132 + 12 * at, 136 + 12 * at),
    );
    const isDated = profile.toString('hex', 24, 36) !== DATE;
    const isTelling = isDated || TELLING.some(([from, to]) => profile.subarray(from, to).some((byte) => byte !== 0));
    const strange = names.filter((name) => !TAGS.has(name));
    if (count > 0 && count <= TAGS.size && !isTelling && strange.length === 0) return [];
    return [`a colour profile that tells more than colours: ${strange.join(' ') || 'its header'}`];
  });
}
