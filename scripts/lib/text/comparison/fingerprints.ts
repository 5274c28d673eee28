import { sha256 } from '../../files/index.ts';

/** Letters and figures in a row that are looked for: longer than most words, in every script. */
const GRAM = 12;

/**
 * What a text is made of, whatever stands between its words: letters and figures alone, in one case.
 *
 * @example bareLetters('Five, 5 – five!') // 'five5five'
 */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Every run of `GRAM` characters of what `lettersOf` gives. */
export function gramsOf(letters: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= letters.length; at++) grams.add(letters.slice(at, at + GRAM));
  return grams;
}

/** The share of a text that another one has too, 0 to 1, in whatever order and with whatever more. */
export function shareIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let count = 0;
  for (const gram of part) if (whole.has(gram)) count++;
  return count / part.size;
}

/**
 * The share of a text's runs that is nearly all of it: figures may be others, a sentence out, and the order is free. Of a
 * short text each word that is another takes a tenth of the runs, and so does each place where it is parted.
 */
export const NEARLY = 2 / 3;

/** A text as it is known where nobody is to read it: some of its runs, as digests. */
export type Sketch = {
  /** One of so many runs is in it, by chance. */
  readonly every: number;
  /** The first 12 digits of SHA-256 in hexadecimal, sorted. */
  readonly grams: readonly string[];
};

/** Runs in a sketch, at most: their share is right to a few in a hundred. */
const MOST = 128;

/** Some of the runs of a text, as digests: enough to tell a near copy of it, too little to read it. */
export function sketchOf(letters: string): Sketch {
  const grams = gramsOf(letters);
  let every = 1;
  while (grams.size / every > MOST) every *= 2;
  return { every, grams: [...sampleOf(grams, every)].sort() };
}

/** The runs that a sketch would hold, as digests. */
export function sampleOf(grams: ReadonlySet<string>, every: number): ReadonlySet<string> {
  const sample = new Set<string>();
  for (const gram of grams) if (spread(gram) % every === 0) sample.add(sha256(gram).slice(0, 12));
  return sample;
}

/** Whether a text says nearly all of what a sketch was made of. */
export const saysNearly = (letters: string, { every, grams }: Sketch): boolean =>
  grams.length > 0 && shareIn(new Set(grams), sampleOf(gramsOf(letters), every)) >= NEARLY;

/** A number that is another for each text, 32 bits (FNV-1a). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** What a text is compared by: 16 hex digits of SHA-256 over the text with its line breaks and runs of blanks folded. */
export function proseDigest(text: string): string {
  return sha256(
    text
      .normalize('NFC')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
  ).slice(0, 16);
}
