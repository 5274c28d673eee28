import type { Root } from 'hast';
import { sha256 } from '../lib/files/index.ts';
import { oncePerObject } from '../lib/once.ts';
import type { DocumentFacts, ProfileName } from '../lib/pdf/index.ts';
import type { Language } from '../lib/text/index.ts';
import type { Newsroom } from '../model/newsroom.ts';

/** The metadata that a PDF has of its document; `time` in milliseconds since 1970. */
export type PrintFacts = Omit<DocumentFacts, 'time'> & { readonly time: number };

/** A step of the fit ladder in print.css: smaller type twice, a sheet filled further, or the last paragraph moved over. */
export type Fit = '1' | '2' | '2 close' | 'carry';

/**
 * All that a PDF and the pictures beside it are made of, but for the program, the browser and its fonts. A plain value, which
 * survives JSON: whoever has it can print it, and its digest names the print.
 */
export type PrintTask = {
  /** The sheet, before it is set. */
  readonly tree: Root;
  readonly language: Pick<Language, 'tag' | 'direction'>;
  readonly paper: Newsroom['paper'];
  readonly profile: ProfileName;
  readonly facts: PrintFacts;
  readonly slug: string;
  /** Output path of the PDF. */
  readonly path: string;
  /** True where the first page is pictured. */
  readonly isPictured: boolean;
  /** The HTML of the picture that other sites show beside a link; absent where none is made. */
  readonly card?: string | undefined;
};

/** The digest of all that a print depends on, but for the program, the browser and its fonts; in hexadecimal. */
export const taskDigest = oncePerObject((task: PrintTask): string => sha256(JSON.stringify(task)));
