import { output } from '../../command.ts';

/** Poppler: Evince, Okular, and most search engines on Linux. */
export async function poppler(file: string): Promise<string> {
  return output('pdftotext', ['-enc', 'UTF-8', file, '-']);
}
