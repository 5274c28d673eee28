import type { VFile } from 'vfile';
import type { PdfFinding } from '../../lib/pdf/index.ts';
import { addMessage } from '../../message/add-message.ts';
import { Fault } from '../../message/fault.ts';
import type { CheckLevel } from '../../newsroom/settings.ts';

/** What is said of one document; of one whose table lies beside its page, there would be hundreds. */
const MOST = 5;

const WHAT: Readonly<Record<PdfFinding['kind'], string>> = {
  'not-printed': 'are in the statement and not on paper',
  'not-in-sheet': 'are on paper and not in the statement',
  order: 'stand in another order on paper',
};

const ADVICE: Readonly<Record<PdfFinding['kind'], string>> = {
  'not-printed':
    'Look at the PDF. A table may be wider than the page, or print.css hides them. Its tags say them all the same.',
  'not-in-sheet': 'Look at the PDF. They may come from `content` in print.css: write them into print.html.',
  order: 'Look at the PDF. Its tags say them in the order of the statement.',
};

/**
 * Puts on a statement's file where the PDF in a language does not show what the statement says.
 *
 * @throws {Fault} `pdf-text` where the newsroom has set that to an error: then there is no such PDF
 */
export function sayFindings(file: VFile, language: string, findings: readonly PdfFinding[], level: CheckLevel): void {
  if (level === 'off' || findings.length === 0) return;
  for (const { kind, words, language: own } of findings.slice(0, MOST)) {
    const inLanguage = own === language ? '' : ` (${own})`;
    addMessage(file, {
      ruleId: 'pdf-text',
      severity: level,
      reason: `PDF in ${language}: the words “${words}”${inLanguage} ${WHAT[kind]}`,
      place: placeOf(String(file), words),
      advice: ADVICE[kind],
    });
  }
  const more = findings.length - MOST;
  if (more > 0)
    addMessage(file, {
      ruleId: 'pdf-text',
      severity: level,
      reason: `PDF in ${language}: ${more} more stretches of text differ between statement and paper`,
      place: { line: 1, column: 1 },
      advice: 'Mend the first ones, and build again.',
    });
  if (level === 'error')
    throw new Fault(
      'pdf-text',
      'it does not show what the statement says',
      'Mend what is said above, or set `checks: pdf-text`.',
    );
}

/** Where the words stand, if the statement has them as they are; else its beginning. */
function placeOf(text: string, words: string): { line: number; column: number } {
  const at = text.indexOf(words.replace(/…$/, ''));
  const before = text.slice(0, Math.max(0, at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
