import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { oncePerKey } from '../../lib/once.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { ZIP_MARKS, ZIP_NOON, ZIP_SIZES } from './zip-form.ts';

/** Files that are compressed already. */
const PACKED = /\.(?:pdf|png|jpg|woff2|zip)$/;

/** The folder of style sheets and licences, which are in one press kit after the other, and how many of them are remembered packed. */
const [ASSETS, MOST_PACKED] = [paths.asset(''), 200];

const packed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });
const packedOnce = oncePerKey((_: string, bytes: Uint8Array) => packed(bytes), MOST_PACKED);

/**
 * Files as one zip file, in the order given and in the form that `kitFiles` reads; the same files give the same bytes on every machine.
 *
 * @param plain paths of files that go in as they are, so that their digests have no say in the size of the whole
 */
export function zipOf(files: readonly Artifact[], plain: ReadonlySet<string>): Uint8Array {
  const entries = files.map((file) => {
    const { path, bytes } = file;
    const isPlain = plain.has(path) || PACKED.test(path);
    const content = isPlain ? bytes : path.startsWith(ASSETS) ? packedOnce(digestOf(file), bytes) : packed(bytes);
    const name = new TextEncoder().encode(path);
    return { name, content, common: commonPart({ name, content, bytes, isPlain }) };
  });
  const start = entries.reduce((sum, { name, content }) => sum + ZIP_SIZES.local + name.length + content.length, 0);
  const list = entries.reduce((sum, { name }) => sum + ZIP_SIZES.central + name.length, 0);
  const zip = new Uint8Array(start + list + ZIP_SIZES.end);
  const view = new DataView(zip.buffer);
  let [local, central] = [0, start];
  for (const { name, content, common } of entries) {
    view.setUint32(central, ZIP_MARKS.central, true);
    view.setUint16(central + 4, VERSION, true);
    zip.set(common, central + 6);
    view.setUint32(central + 42, local, true);
    zip.set(name, central + ZIP_SIZES.central);
    central += ZIP_SIZES.central + name.length;
    view.setUint32(local, ZIP_MARKS.local, true);
    zip.set(common, local + 4);
    zip.set(name, local + ZIP_SIZES.local);
    zip.set(content, local + ZIP_SIZES.local + name.length);
    local += ZIP_SIZES.local + name.length + content.length;
  }
  view.setUint32(central, ZIP_MARKS.end, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, list, true);
  view.setUint32(central + 16, start, true);
  return zip;
}

/** MS-DOS, version 2.0. */
const VERSION = 20;

type Packing = Readonly<Record<'name' | 'content' | 'bytes', Uint8Array>> & { readonly isPlain: boolean };

/** What stands before an entry and in the list alike. */
function commonPart({ name, content, bytes, isPlain }: Packing): Uint8Array {
  const view = new DataView(new ArrayBuffer(ZIP_SIZES.local - 4));
  view.setUint16(0, VERSION, true);
  view.setUint16(4, isPlain ? 0 : 8, true);
  view.setUint16(6, ZIP_NOON.time, true);
  view.setUint16(8, ZIP_NOON.day, true);
  view.setUint32(10, crc32(bytes), true);
  view.setUint32(14, content.length, true);
  view.setUint32(18, bytes.length, true);
  view.setUint16(22, name.length, true);
  return new Uint8Array(view.buffer);
}
