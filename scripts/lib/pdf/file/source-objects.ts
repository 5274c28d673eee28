import type { PdfDict, PdfObject } from './object.ts';

/** A file's objects as they were written. */
export type SourceObjects = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly trailer: PdfDict;
  /** Where each object starts, by number; 0 where there is none, or where it stands in an object stream. */
  readonly offsets: Int32Array;
  /** The object streams that objects stand in (ISO 32000-1, 7.5.7), by the objects' numbers. */
  readonly streams: ReadonlyMap<number, number>;
  /** Where the cross-reference table starts, which is where the last object ends. */
  readonly tableStart: number;
  read(number: number): PdfObject;
};
