import { enableCompileCache, flushCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import { makeAhead } from '../../lib/made-ahead.ts';

// A thread has a cache of compiled modules only if it asks for one, and would end before it is kept.
enableCompileCache();
const { misreadText } = await import('./misread-text.ts');
flushCompileCache();

makeAhead(workerData, misreadText);
