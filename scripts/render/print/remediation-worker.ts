import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Remediated } from '../../lib/pdf/index.ts';
import type { SheetFacts } from '../renderer.ts';

/** A task for a thread. */
export type RemediationTask = SheetFacts & { readonly id: number; readonly printed: Uint8Array };

/** The answer of a thread: errors lose their kind on the way between threads, so they are taken apart. */
export type RemediationAnswer =
  | { readonly isLoaded: true }
  | ({ readonly id: number } & (
      | { readonly remediated: Remediated }
      | { readonly unreadable: string }
      | { readonly what: string; readonly stack: string | undefined }
    ));

// A thread has a cache of compiled modules only if it asks for one, and would end before it is kept: a third of the time
// to the first answer.
enableCompileCache();
const { PdfError, remediate } = await import('../../lib/pdf/index.ts');
flushCompileCache();
parentPort?.postMessage({ isLoaded: true } satisfies RemediationAnswer);

parentPort?.on('message', (task: RemediationTask) => parentPort?.postMessage(answer(task)));

function answer({ id, printed, profile, ...expected }: RemediationTask): RemediationAnswer {
  try {
    return { id, remediated: remediate(printed, expected, profile) };
  } catch (error) {
    if (error instanceof PdfError) return { id, unreadable: error.message };
    return error instanceof Error
      ? { id, what: error.message, stack: error.stack }
      : { id, what: String(error), stack: undefined };
  }
}
