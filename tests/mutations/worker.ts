import { parentPort } from 'node:worker_threads';
import { textOf } from './corpus.ts';
import { measure } from './measure.ts';

/** Measures the languages it is asked for, one at a time; answers with a tally, or null where there is no text. */
parentPort?.on('message', async ({ name, samples }: { readonly name: string; readonly samples: number }) => {
  const text = textOf(name);
  parentPort?.postMessage(text === undefined ? null : await measure(text, samples));
});
