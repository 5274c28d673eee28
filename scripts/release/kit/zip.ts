import { type Zippable, zipSync } from 'fflate';
import type { Artifact } from '../../output/rendition.ts';

/**
 * The time that every entry bears: the first day that a zip file can name. fflate writes a time as the machine's own zone
 * shows it, so the day is made in that zone; noon is left out by no change of the clocks.
 */
const TIME = new Date(1980, 0, 1, 12);

/** What is packed already gains nothing from being packed again. */
const PACKED = /\.(?:pdf|png|jpg|woff2|zip)$/;

/**
 * Files as one zip file, in the order given; the same files give the same bytes on every machine.
 *
 * @param plain paths of files that go in as they are, so that their digests have no say in the size of the whole
 */
export function zipOf(files: readonly Artifact[], plain: ReadonlySet<string>): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [path, [bytes, { level: plain.has(path) || PACKED.test(path) ? 0 : 9 }]]),
  );
  return zipSync(entries, { mtime: TIME });
}
