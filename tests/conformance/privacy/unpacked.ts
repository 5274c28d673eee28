import { inflateSync } from 'node:zlib';

/** Everything that a file says, as one searchable text: its bytes, and those of every deflated stream in it. */
export function unpacked(bytes: Buffer): string {
  return [bytes, ...streamsIn(bytes)].map((part) => part.toString('latin1')).join('\n');
}

function streamsIn(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  const end = 'endstream';
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const from = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    const to = bytes.indexOf(end, from);
    if (to < 0) continue;
    try {
      found.push(inflateSync(bytes.subarray(from, to)));
    } catch {
      // A stream that is not deflated (a JPEG, metadata) is searched as it is.
    }
  }
  return found;
}

/** A text in the forms in which it could lie in a file: as it is, in UTF-16 both ways, in hexadecimal. */
export function disguises(text: string): readonly string[] {
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const hexadecimal = [Buffer.from(text, 'utf8'), big].map((bytes) => bytes.toString('hex'));
  return [
    Buffer.from(text, 'utf8').toString('latin1'),
    little.toString('latin1'),
    big.toString('latin1'),
    ...hexadecimal,
    ...hexadecimal.map((digits) => digits.toUpperCase()),
  ];
}
