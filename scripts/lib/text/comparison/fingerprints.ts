import { sha256 } from '../../files/index.ts';
import { textHash } from './text-hash.ts';

/** The number of letters and figures in a run that is looked for: longer than most words, in every script. */
const GRAM = 12;

/**
 * The letters and figures of a text in one case, without everything between them.
 *
 * @example bareLetters('Five, 5 – five!') // 'five5five'
 */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Every run of 12 characters of what `bareLetters` gives. */
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
 * The share of a text's runs (`gramsOf`) that another text must have to say nearly all of it. Two thirds leave room for other
 * figures, a missing sentence and another order. A word that differs changes the runs that begin in it and the 11 before: in a text of
 * two lines a tenth of all; so does a place where the text is split.
 */
export const NEARLY = 2 / 3;

/** Some runs of a text as digests: it is recognised by them where it must not be read. */
export type Sketch = {
  /** One run in so many is in it, by chance. */
  readonly every: number;
  /** The first 12 digits of SHA-256 in hexadecimal, sorted. */
  readonly grams: readonly string[];
};

/** The most runs in a sketch: their share is right to a few in a hundred. */
const MOST = 128;

/** The sketch of a text: some of its runs as digests, enough to tell a near copy of it, too little to read it. */
export function sketchOf(letters: string): Sketch {
  const grams = gramsOf(letters);
  let every = 1;
  while (grams.size / every > MOST) every *= 2;
  return { every, grams: [...sampleOf(grams, every)].sort() };
}

/** Of the runs of a text, about one in `every`, always the same ones: each as the first 12 digits of its SHA-256. */
export function sampleOf(grams: ReadonlySet<string>, every: number): ReadonlySet<string> {
  const sample = new Set<string>();
  for (const gram of grams) if (textHash(gram) % every === 0) sample.add(sha256(gram).slice(0, 12));
  return sample;
}

/** Whether a text says nearly all of what a sketch was made of. */
export const saysNearly = (letters: string, { every, grams }: Sketch): boolean =>
  grams.length > 0 && shareIn(new Set(grams), sampleOf(gramsOf(letters), every)) >= NEARLY;

/**
 * The digest by which a text is compared: 16 hex digits of SHA-256 over the text with its line breaks and runs of
 * blanks folded.
 */
export function proseDigest(text: string): string {
  return sha256(
    text
      .normalize('NFC')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
  ).slice(0, 16);
}
