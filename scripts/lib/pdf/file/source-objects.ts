import type { PdfDict, PdfObject } from './object.ts';

/** A file's objects as they were written. */
export type SourceObjects = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly trailer: PdfDict;
  /** Where each object starts, by number; 0 where there is none. */
  readonly offsets: Int32Array;
  /** Where the cross-reference table starts, which is where the last object ends. */
  readonly tableStart: number;
  read(number: number): PdfObject;
};
