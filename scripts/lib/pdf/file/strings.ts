import type { PdfString } from './object.ts';

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16BE with a byte-order mark. */
export function textString(text: string): PdfString {
  if (/^[ -~]*$/.test(text)) return { token: `(${text.replace(/[\\()]/g, '\\$&')})` };
  return { token: `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>` };
}

/** What a text string says. Bytes without a byte-order mark are read as Latin-1, which PDFDocEncoding is for all that Skia writes. */
export function stringText({ token }: PdfString): string {
  const bytes = stringBytes({ token });
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const units = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return units.swap16().toString('utf16le');
  }
  return bytes.toString('latin1');
}

/** The bytes of a string, whichever way it is written (ISO 32000-1, 7.3.4). */
export function stringBytes({ token }: PdfString): Buffer {
  const inner = token.slice(1, -1);
  if (token.startsWith('<')) {
    const digits = inner.replace(/\s/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  return Buffer.from(
    inner.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, other = '') =>
      octal === undefined ? (ESCAPES[other] ?? other) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
    ),
    'latin1',
  );
}

/** A name without its slash, its `#` codes resolved (ISO 32000-1, 7.3.5). */
export const plainName = (name: string): string =>
  name.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
};
