import path from 'node:path';
import { madeAhead } from '../../lib/made-ahead.ts';

/** A text whose bytes were read in another encoding than they were written in; both by their iconv names. */
export type MisreadText = {
  readonly written: string;
  readonly read: string;
  readonly found: string;
  readonly meant: string;
  /** False where the words may be those of an unknown language. */
  readonly isSure: boolean;
};

/** The worker's script: source in a clone, compiled in a package. */
const SCRIPT = new URL(`./misread-worker${path.extname(import.meta.filename)}`, import.meta.url);

/** In which encodings texts were written, judged in a thread while the program loads what reads them: that takes as long. */
export const judgedAhead = madeAhead<MisreadText | undefined>(SCRIPT);
