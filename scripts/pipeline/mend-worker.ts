import { parentPort } from 'node:worker_threads';
import { Fault, type FaultCode } from '../message/fault.ts';
import { type MendedPdf, mendPdf, type SheetFacts } from '../output/pdf/mend.ts';

/** What a thread is asked. */
export type MendTask = SheetFacts & { readonly id: number; readonly printed: Uint8Array };

/** What it answers: errors lose their kind on the way between threads, so they are taken apart. */
export type MendAnswer = { readonly id: number } & (
  | { readonly mended: MendedPdf }
  | { readonly fault: FaultCode; readonly what: string; readonly advice: string }
  | { readonly what: string; readonly stack: string | undefined }
);

parentPort?.on('message', (task: MendTask) => parentPort?.postMessage(answer(task)));

function answer({ id, printed, tags, facts }: MendTask): MendAnswer {
  try {
    return { id, mended: mendPdf(printed, { tags, facts }) };
  } catch (error) {
    if (error instanceof Fault) return { id, fault: error.code, what: error.message, advice: error.advice };
    return error instanceof Error
      ? { id, what: error.message, stack: error.stack }
      : { id, what: String(error), stack: undefined };
  }
}
