import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** A stream's bytes without its filters. */
export function inflated(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

export function numberAt(holder: PDFDict | PDFArray | undefined, key: string | number): number | undefined {
  const value =
    holder instanceof PDFDict
      ? holder.lookup(PDFName.of(String(key)))
      : holder instanceof PDFArray && Number(key) < holder.size()
        ? holder.lookup(Number(key))
        : undefined;
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** A text string of a dictionary (ISO 32000-1, 7.9.2.2). */
export function textAt(holder: PDFDict, key: string): string | undefined {
  const value = holder.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function nameAt(holder: PDFDict, key: string): string | undefined {
  const value = holder.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** One object or an array of them, as a list. */
export function listAt(holder: PDFDict, key: string): readonly unknown[] {
  const value = holder.lookup(PDFName.of(key));
  if (value instanceof PDFArray) return value.asArray().map((_, index) => value.lookup(index));
  return value === undefined ? [] : [value];
}
