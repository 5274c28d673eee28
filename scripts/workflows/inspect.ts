import { statSync } from 'node:fs';
import { Fault } from '../lib/fault.ts';
import { readRegular } from '../lib/files/index.ts';
import { inspectPdf, PdfError, type PdfFacts } from '../lib/pdf/index.ts';

/** The most bytes of a file: hundreds of times what a statement takes. */
const BIGGEST = 2 ** 28;

/**
 * The facts about a PDF of this program.
 *
 * @param file its path
 * @param name how the user called it
 * @throws {Fault} `usage` where there is no such file, `read-failed`, `pdf-unreadable` for a PDF of another program
 */
export function inspectFile(file: string, name: string): PdfFacts {
  const bytes = readBytes(file, name);
  try {
    return inspectPdf(bytes);
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    throw new Fault(
      'pdf-unreadable',
      `${name} is not a PDF as this program prints them: ${why}`,
      `No others are read here. \`pdfinfo ${name}\` and \`qpdf --check ${name}\` tell of any PDF.`,
      { cause: error },
    );
  }
}

/** Why a file cannot be read; undefined for a fault of the program. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof PdfError) return error.message;
  // Nested deeper than the stack; no print of ours is.
  return error instanceof RangeError ? 'its objects are nested without end' : undefined;
}

function readBytes(file: string, name: string): Uint8Array {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status?.isFile() !== true) {
    throw new Fault('usage', `There is no file ${name}`, 'Name a PDF, such as dist/verdict/ar/verdict.ar.pdf.');
  }
  if (status.size > BIGGEST) {
    throw new Fault('pdf-unreadable', `${name} is larger than 256 MB`, 'This program prints no such PDF.');
  }
  try {
    return readRegular(file, BIGGEST);
  } catch (error) {
    throw new Fault('read-failed', `${name} cannot be read`, 'Check that you may read it.', { cause: error });
  }
}
