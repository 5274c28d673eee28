import { placeInTable } from '../files/index.ts';

/** Values by SHA-256, each as a text of which no more is looked at than is asked for. */
export type ValueList = {
  readonly size: number;
  /** The text of a value. */
  readonly find: (digest: string) => string | undefined;
  readonly entries: () => Iterable<readonly [digest: string, text: string]>;
};

/** Bytes of a digest, of a place in the texts, and of both with the length of a text; and of how many there are. */
const [DIGEST, NUMBER, ENTRY, HEAD] = [32, 4, 40, 4];

/** Values as one file: a table in order of their digests, and the texts behind it. */
export function valueList(values: Iterable<readonly [digest: string, text: string]>): Uint8Array {
  const sorted = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([digest, text]) => ({ digest, text: Buffer.from(text) }));
  const table = Buffer.alloc(HEAD + sorted.length * ENTRY);
  table.writeUInt32LE(sorted.length);
  let start = 0;
  for (const [at, { digest, text }] of sorted.entries()) {
    const entry = HEAD + at * ENTRY;
    table.write(digest, entry, 'hex');
    table.writeUInt32LE(start, entry + DIGEST);
    table.writeUInt32LE(text.length, entry + DIGEST + NUMBER);
    start += text.length;
  }
  return new Uint8Array(Buffer.concat([table, ...sorted.map(({ text }) => text)]));
}

/** The values in such a file. */
export function valuesIn(file: Uint8Array): ValueList {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const size = bytes.readUInt32LE();
  const texts = HEAD + size * ENTRY;
  const textAt = (at: number): string => {
    const entry = HEAD + at * ENTRY;
    const start = texts + bytes.readUInt32LE(entry + DIGEST);
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(entry + DIGEST + NUMBER));
  };
  return {
    size,
    find(digest) {
      const at = placeInTable({ bytes, entry: ENTRY, head: HEAD }, Buffer.from(digest, 'hex'), size);
      return at === undefined ? undefined : textAt(at);
    },
    *entries() {
      for (let at = 0; at < size; at++) {
        const start = HEAD + at * ENTRY;
        yield [bytes.toString('hex', start, start + DIGEST), textAt(at)];
      }
    },
  };
}
