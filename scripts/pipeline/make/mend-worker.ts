import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { MendedPdf, SheetFacts } from '../../lib/pdf/mend.ts';
import type { FaultCode } from '../../message/fault.ts';

/** What a thread is asked. */
export type MendTask = SheetFacts & { readonly id: number; readonly printed: Uint8Array };

/** What it answers: errors lose their kind on the way between threads, so they are taken apart. */
export type MendAnswer = { readonly id: number } & (
  | { readonly mended: MendedPdf }
  | { readonly fault: FaultCode; readonly what: string; readonly advice: string }
  | { readonly what: string; readonly stack: string | undefined }
);

// A thread has a cache of compiled modules only if it asks for one, and would end before it is kept: a third of the time
// to the first answer.
enableCompileCache();
const { Fault } = await import('../../message/fault.ts');
const { mendPdf } = await import('../../lib/pdf/mend.ts');
flushCompileCache();

parentPort?.on('message', (task: MendTask) => parentPort?.postMessage(answer(task)));

function answer({ id, printed, ...sheet }: MendTask): MendAnswer {
  try {
    return { id, mended: mendPdf(printed, sheet) };
  } catch (error) {
    if (error instanceof Fault) return { id, fault: error.code, what: error.message, advice: error.advice };
    return error instanceof Error
      ? { id, what: error.message, stack: error.stack }
      : { id, what: String(error), stack: undefined };
  }
}
